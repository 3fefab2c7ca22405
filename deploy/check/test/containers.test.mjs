import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { path, text, yaml } from "./project.mjs";

const DOCKERFILES = ["src/main/docker/Dockerfile.jvm", "src/main/docker/Dockerfile.native"];
const DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

for (const file of DOCKERFILES) {
  describe(file, () => {
    test("has no fault that dockerfilelint knows", () => {
      const run = spawnSync(path("deploy/check/node_modules/.bin/dockerfilelint"), ["-o", "json", path(file)]);
      const report = JSON.parse(run.stdout);
      // It knows neither that a tag may come from an argument, nor --start-period (Docker 17.05).
      const faults = report.files
        .flatMap((each) => each.issues)
        .filter(({ title, content }) => !(title === "Base Image Missing Tag" && /^FROM \$\{\w+_IMAGE\}/.test(content)))
        .filter(({ title, content }) => !(title === "Invalid Argument Format" && /^HEALTHCHECK .*--start-period=\d+s/.test(content)));
      assert.deepEqual(faults.map((each) => `${each.line}: ${each.title}: ${each.content}`), []);
    });

    test("takes every base from an argument, so that it can be pinned", () => {
      const lines = text(file).split("\n");
      const bases = lines.filter((line) => /^FROM /.test(line));
      assert.ok(bases.length >= 2);
      for (const base of bases) assert.match(base, /^FROM \$\{[A-Z_]+_IMAGE\}( AS [a-z]+)?$/);
    });

    test("ends as a user who is nobody, with a healthcheck and an entry point in exec form", () => {
      const last = text(file).split(/^FROM /m).at(-1);
      const [, uid] = /^USER (\d+):\d+$/m.exec(last);
      assert.ok(Number(uid) >= 10000);
      assert.match(last, /^HEALTHCHECK .* CMD \["/m);
      assert.match(last, /^ENTRYPOINT \["/m);
      assert.doesNotMatch(last, /ADD |curl |wget |apt-get |sudo/);
      assert.ok(last.indexOf("USER") > last.lastIndexOf("COPY"), "the user owns none of the files");
    });

    test("copies nothing that .dockerignore keeps out", () => {
      const allowed = text(".dockerignore").split("\n").filter((line) => line.startsWith("!")).map((line) => line.slice(1));
      const copied = [...text(file).matchAll(/^COPY (?!--from)(?:--\S+ )*(.+) \S+$/gm)].flatMap((match) => match[1].split(" "));
      assert.ok(copied.length > 0);
      for (const name of copied) assert.ok(allowed.some((each) => name === each || name.startsWith(`${each}/`)), name);
    });
  });
}

test("the image's start gives the options that its cache was made with", () => {
  const file = text("src/main/docker/Dockerfile.jvm");
  const trained = JSON.parse(/^RUN (\[".*train\.sh.*\])$/m.exec(file)[1]).slice(2);
  const started = JSON.parse(/^ENTRYPOINT (\[.*\])$/m.exec(file)[1]);
  for (const option of trained) assert.ok(started.includes(option), option);
  assert.ok(started.includes("-XX:AOTCache=app.aot"));
});

describe("deploy/build-image", () => {
  const build = (args, lock) => {
    const folder = mkdtempSync(join(tmpdir(), "calque-check-"));
    try {
      const engine = join(folder, "engine");
      writeFileSync(engine, `#!/bin/sh\ncase "$1" in buildx) echo ${DIGEST};; *) echo "$@";; esac\n`);
      chmodSync(engine, 0o755);
      const file = join(folder, "images.lock");
      if (lock !== undefined) writeFileSync(file, lock);
      const run = spawnSync(path("deploy/build-image"), args, {
        encoding: "utf8",
        env: { ...process.env, CONTAINER_ENGINE: engine, IMAGES_LOCK: file },
      });
      return { ...run, lock: args[0] === "--pin" ? readFileSync(file, "utf8") : "" };
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const pinned = build(["--pin"]).lock;

  test("pins every base that a Dockerfile names", () => {
    const names = new Set(DOCKERFILES.flatMap((file) => [...text(file).matchAll(/^ARG ([A-Z_]+)=/gm)].map((match) => match[1])));
    assert.deepEqual(pinned.trim().split("\n").map((line) => line.split("=")[0]).sort(), [...names].sort());
    for (const line of pinned.trim().split("\n")) assert.match(line, new RegExp(`^[A-Z_]+=[a-z0-9./:-]+@${DIGEST}$`));
  });

  for (const kind of ["jvm", "native"]) {
    test(`builds ${kind} with digests`, () => {
      const run = build([kind, "calque:test"], pinned);
      assert.equal(run.status, 0, run.stderr);
      assert.match(run.stdout, new RegExp(`-f src/main/docker/Dockerfile.${kind} -t calque:test`));
      const bases = [...text(`src/main/docker/Dockerfile.${kind}`).matchAll(/^FROM \$\{/gm)].length;
      assert.equal(run.stdout.split(`@${DIGEST}`).length - 1, bases);
    });

    test(`refuses to build ${kind} without`, () => {
      for (const lock of [undefined, "", pinned.replaceAll(`@${DIGEST}`, ""), pinned.replaceAll(DIGEST, "sha256:beef")]) {
        const run = build([kind], lock);
        assert.notEqual(run.status, 0);
        assert.match(run.stderr, /expected a digest for/);
        assert.equal(run.stdout, "");
      }
    });
  }

  test("builds unpinned where it is told to, and only there", () => {
    const run = build(["--unpinned", "jvm"]);
    assert.equal(run.status, 0, run.stderr);
    assert.doesNotMatch(run.stdout, /--build-arg/);
  });
});

describe("compose.yaml", () => {
  const { services, networks } = yaml("compose.yaml");

  test("gives no container more than it needs", () => {
    for (const [name, service] of Object.entries(services)) {
      assert.equal(service.read_only, true, name);
      assert.deepEqual(service.cap_drop, ["ALL"], name);
      assert.deepEqual(service.security_opt, ["no-new-privileges:true"], name);
      assert.match(service.user, /^[1-9]\d*:\d+$/, name);
      assert.ok(service.mem_limit, name);
      assert.ok(!service.privileged && !service.cap_add, name);
    }
  });

  test("listens on loopback alone, and keeps the cache from the internet", () => {
    for (const service of Object.values(services)) {
      for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/);
    }
    assert.deepEqual(services.valkey.networks, ["inside"]);
    assert.equal(networks.inside.internal, true);
  });

  test("stops later than the service does", () => {
    assert.ok(parseInt(services.calque.stop_grace_period) > 5 + 15);
  });
});
