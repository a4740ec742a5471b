"""Runs the engine and its peers, each in a fresh process, interleaved; appends to results.jsonl; prints the table.

usage: bench.py WORK SIZE ROUNDS TASK[,TASK...]     |     bench.py WORK table
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENGINE = "engine"
PEER_TIMEOUT_S = 3600


def interpreter(work: Path, task: str) -> str:
    if task in ("shapely_vectorised", "geopandas_overlay"):
        return str(work / "venv/bin/python")
    return str(work / "duck/bin/python") if task == "duckdb_spatial" else "/usr/bin/python3"


def run_once(work: Path, size: str, task: str) -> dict:
    claims, zones = work / f"data/claims_{size}.gpkg", work / "data/zones.gpkg"
    out = work / f"out/{task}_{size}.npz"
    if task == ENGINE:
        command = [interpreter(work, task), str(HERE / "engine_run.py"), str(claims), str(zones), "qgis", str(out)]
    else:
        command = [interpreter(work, task), str(HERE / "peers.py"), task, str(claims), str(zones), str(out)]
    environment = {**os.environ, "PYTHONPATH": str(work / "package"), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, text=True)
    output, errors = process.stdout.read(), ""
    _pid, _status, usage = os.wait4(process.pid, 0)
    try:
        result = json.loads(output.strip().splitlines()[-1])
    except (IndexError, ValueError):
        errors = process.stderr.read()[-300:]
        result = {"total": None, "error": errors}
    result.update(task=task, size=int(size), peak_mb=round(usage.ru_maxrss / 1024), load=os.getloadavg()[0])
    return result


def table(work: Path) -> None:
    rows = [json.loads(line) for line in (work / "results.jsonl").read_text().splitlines()]
    for size in sorted({row["size"] for row in rows}):
        chosen = [row for row in rows if row["size"] == size and row["total"] is not None]
        median = {
            task: statistics.median(r["total"] for r in chosen if r["task"] == task)
            for task in dict.fromkeys(r["task"] for r in chosen)
        }
        print(
            f"\n{size:,} rights\n\n| tool | seconds (median) | runs | ratio | pairs | peak MB |\n|---|---|---|---|---|---|"
        )
        for task, seconds in sorted(median.items(), key=lambda item: item[1]):
            runs = [r for r in chosen if r["task"] == task]
            ratio = seconds / median[ENGINE] if ENGINE in median else float("nan")
            print(
                f"| {task} | {seconds:.3g} | {len(runs)} | {ratio:.3g} | {runs[0]['pairs']:,} "
                f"| {max(r['peak_mb'] for r in runs)} |"
            )
        for key, text in (("repeat", "repeat in one session, s"), ("over_mb", "engine above QGIS's own, MB")):
            values = [r[key] for r in chosen if r["task"] == ENGINE and r.get(key) is not None]
            if values:
                print(f"\n{text}: {statistics.median(values):.3g}")


def main() -> None:
    work = Path(sys.argv[1])
    if sys.argv[2] == "table":
        table(work)
        return
    size, rounds, tasks = sys.argv[2], int(sys.argv[3]), sys.argv[4].split(",")
    for _ in range(rounds):
        for task in tasks:
            result = run_once(work, size, task)
            with (work / "results.jsonl").open("a") as log:
                log.write(json.dumps(result) + "\n")
            print(size, task, result["total"], result.get("error", ""), flush=True)


if __name__ == "__main__":
    main()
