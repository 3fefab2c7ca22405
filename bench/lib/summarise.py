"""Turns JMH's JSON into ratios to bare parsing: summarise.py JMH.json MACHINE.json OUT.json [MEMORY.json]"""
import json
import sys

CPU = ("cpu.thread", "\u00b7cpu.thread")
CPU_ALL = ("cpu.process", "\u00b7cpu.process")
ALLOCATED = ("gc.alloc.rate.norm", "\u00b7gc.alloc.rate.norm")


def median(result, names):
    """The median over the iterations: one that other work disturbed doesn't move it."""
    metrics = result["secondaryMetrics"]
    metric = next((metrics[name] for name in names if name in metrics), None)
    if metric is None:
        return None
    values = sorted(value for fork in metric["rawData"] for value in fork)
    middle = len(values) // 2
    return values[middle] if len(values) % 2 else (values[middle - 1] + values[middle]) / 2


def main(source, machine, target, memory=None):
    with open(source, encoding="utf-8") as file:
        results = json.load(file)
    sizes, parts = {}, {}
    for result in results:
        name = result["benchmark"].rsplit(".", 1)[1]
        row = {
            "cpuMicros": round(median(result, CPU), 1),
            "cpuWithCollectorMicros": round(median(result, CPU_ALL), 1),
            "allocatedKilobytes": round(median(result, ALLOCATED) / 1024, 1),
        }
        size = result.get("params", {}).get("size")
        (sizes.setdefault(size, {}) if size else parts)[name] = row
    for rows in sizes.values():
        for row in rows.values():
            if "parse" in rows:
                row["ratioToParse"] = round(row["cpuMicros"] / rows["parse"]["cpuMicros"], 2)
    summary = {"machine": json.loads(machine), "sizes": sizes, "parts": parts}
    if all("reading" in sizes.get(size, {}) for size in ("MEDIUM", "HUGE")):
        # Characters as NewsPage writes them; both pages are the same mix.
        per_character = {"MEDIUM": 120_000, "HUGE": 4_900_000}
        medium, huge = (
            sizes[size]["reading"]["cpuMicros"] / characters for size, characters in per_character.items()
        )
        summary["costPerByteOfHugeToMedium"] = round(huge / medium, 2)
    if "sanitise" in parts and "copy" in parts:
        micros = parts["sanitise"]["cpuMicros"] - parts["copy"]["cpuMicros"]
        summary["sanitise50KilobytesMillis"] = round(micros / 1000, 2)
    if memory:
        with open(memory, encoding="utf-8") as file:
            summary["memory"] = json.load(file)
    with open(target, "w", encoding="utf-8") as file:
        json.dump(summary, file, indent=2)
        file.write("\n")
    for size, rows in sizes.items():
        print(size + ": " + ", ".join(f"{name} {row.get('ratioToParse', '?')}" for name, row in rows.items()))
    for name in ("costPerByteOfHugeToMedium", "sanitise50KilobytesMillis"):
        if name in summary:
            print(f"{name}: {summary[name]}")


main(*sys.argv[1:])
