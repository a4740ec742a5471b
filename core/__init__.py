"""What the data means: model, periods, presence, filters, measures. No widgets, no iface, no project singleton."""
