"""The painted timeline: scale and model without widgets, a painter, and the widget that takes the user's hand."""
