// Whether every metric exists is for dev.calque.packaged.PackagedServiceIT, which has an instance.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { text, yaml } from "./project.mjs";

describe("the dashboard", () => {
  const dashboard = JSON.parse(text("deploy/grafana/calque.json"));
  const panels = dashboard.panels.filter((each) => each.type !== "row");

  test("takes its data source and instances from variables", () => {
    assert.deepEqual(dashboard.templating.list.map((each) => each.name), ["datasource", "instance"]);
    for (const panel of panels) {
      assert.equal(panel.datasource.uid, "${datasource}", panel.title);
      for (const { expr } of panel.targets) assert.match(expr, /instance=~"\$instance"/, panel.title);
    }
  });

  test("has panels with ids and places of their own", () => {
    assert.ok(panels.length >= 12);
    assert.equal(new Set(dashboard.panels.map((each) => each.id)).size, dashboard.panels.length);
    const places = dashboard.panels.map(({ gridPos }) => `${gridPos.x},${gridPos.y}`);
    assert.equal(new Set(places).size, places.length);
  });

  test("asks in balanced expressions", () => {
    for (const { expr } of panels.flatMap((each) => each.targets)) {
      for (const [open, close] of ["()", "{}", "[]"]) {
        assert.equal(expr.split(open).length, expr.split(close).length, expr);
      }
    }
  });
});

test("every alert says how long, how bad and what it means", () => {
  const rules = yaml("deploy/prometheus/alerts.yaml").groups.flatMap((each) => each.rules);
  assert.ok(rules.length >= 5);
  for (const rule of rules) {
    assert.match(rule.for, /^\d+[mh]$/, rule.alert);
    assert.match(rule.labels.severity, /^(page|ticket)$/, rule.alert);
    assert.ok(rule.annotations.summary, rule.alert);
  }
});
