import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Deployment } from "kubernetes-models/apps/v1/Deployment";
import { HorizontalPodAutoscaler } from "kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler";
import { NetworkPolicy } from "kubernetes-models/networking.k8s.io/v1/NetworkPolicy";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1/PodDisruptionBudget";
import { ConfigMap } from "kubernetes-models/v1/ConfigMap";
import { Service } from "kubernetes-models/v1/Service";
import { documents, files, isV6, specialNetworks, text, yaml } from "./project.mjs";

const FOLDER = "deploy/kubernetes/";
const MODELS = { Deployment, HorizontalPodAutoscaler, NetworkPolicy, PodDisruptionBudget, ConfigMap, Service };
const manifests = files(FOLDER)
  .filter((name) => name !== "kustomization.yaml")
  .flatMap((name) => documents(FOLDER + name).map((manifest) => ({ name, manifest })));
const find = (kind, name) => manifests.find(({ manifest }) => manifest.kind === kind && manifest.metadata.name === name).manifest;
const podOf = (name) => find("Deployment", name).spec.template.spec;

for (const { name, manifest } of manifests) {
  test(`${name}: ${manifest.kind} ${manifest.metadata.name} is of Kubernetes' form`, () => {
    new MODELS[manifest.kind](manifest).validate();
  });
}

test("a fault of form would be found", () => {
  const broken = structuredClone(find("Deployment", "calque"));
  broken.spec.template.spec.containers[0].ports[0].containerPort = "http";
  assert.throws(() => new Deployment(broken).validate());
});

test("the kustomization names every manifest", () => {
  assert.deepEqual([...yaml(`${FOLDER}kustomization.yaml`).resources].sort(), files(FOLDER).filter((name) => name !== "kustomization.yaml"));
});

describe("pods", () => {
  for (const name of ["calque", "calque-valkey"]) {
    test(`${name} has no privilege`, () => {
      const pod = podOf(name);
      assert.equal(pod.automountServiceAccountToken, false);
      assert.equal(pod.securityContext.runAsNonRoot, true);
      assert.equal(pod.securityContext.seccompProfile.type, "RuntimeDefault");
      for (const container of pod.containers) {
        assert.deepEqual(container.securityContext, {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ["ALL"] },
        });
        assert.equal(container.resources.limits.memory, container.resources.requests.memory);
        assert.ok(container.resources.requests.cpu);
      }
    });
  }

  test("calque is probed where the service answers", () => {
    const [container] = podOf("calque").containers;
    assert.equal(container.startupProbe.httpGet.path, "/q/health/started");
    assert.equal(container.readinessProbe.httpGet.path, "/q/health/ready");
    assert.equal(container.livenessProbe.httpGet.path, "/q/health/live");
  });

  test("calque runs as the user of its image, and has time to end", () => {
    const pod = podOf("calque");
    const [, uid] = /^USER (\d+):/m.exec(text("src/main/docker/Dockerfile.jvm"));
    assert.equal(pod.securityContext.runAsUser, Number(uid));
    const delay = parseInt(find("ConfigMap", "calque").data.QUARKUS_SHUTDOWN_DELAY);
    const [, timeout] = /^quarkus\.shutdown\.timeout=(\d+)s$/m.exec(text("src/main/resources/application.properties"));
    assert.ok(pod.terminationGracePeriodSeconds > delay + Number(timeout));
  });

  test("every selector finds its pods", () => {
    for (const { manifest } of manifests) {
      const selector = { Service: manifest.spec?.selector, PodDisruptionBudget: manifest.spec?.selector?.matchLabels, NetworkPolicy: manifest.spec?.podSelector?.matchLabels }[manifest.kind];
      if (!selector) continue;
      const found = manifests.filter(({ manifest: other }) => other.kind === "Deployment" && Object.entries(selector).every(([key, value]) => other.spec.template.metadata.labels[key] === value));
      assert.equal(found.length, 1, `${manifest.kind} ${manifest.metadata.name}`);
    }
    assert.equal(find("HorizontalPodAutoscaler", "calque").spec.scaleTargetRef.name, "calque");
  });
});

describe("the network policy", () => {
  const { spec } = find("NetworkPolicy", "calque");
  const blocks = spec.egress.flatMap((rule) => (rule.to ?? []).flatMap((to) => (to.ipBlock ? [{ ...to.ipBlock, ports: rule.ports }] : [])));

  test("forbids just the networks that the service refuses by itself", () => {
    const special = specialNetworks();
    for (const must of ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"]) {
      assert.ok(special.includes(must), must);
    }
    const v4 = blocks.find(({ cidr }) => cidr === "0.0.0.0/0");
    const v6 = blocks.find(({ cidr }) => cidr === "2000::/3");
    assert.deepEqual([...v4.except].sort(), special.filter((each) => !isV6(each)).sort());
    assert.deepEqual([...v6.except].sort(), special.filter(isV6).sort());
    assert.equal(blocks.length, 2, "unique local and link-local IPv6 lie outside of 2000::/3");
  });

  test("opens the internet's ports 80 and 443 alone", () => {
    for (const { ports } of blocks) assert.deepEqual(ports.map((each) => `${each.protocol} ${each.port}`), ["TCP 80", "TCP 443"]);
  });

  test("has no rule without a peer, and names both directions", () => {
    for (const policy of manifests.map(({ manifest }) => manifest).filter(({ kind }) => kind === "NetworkPolicy")) {
      assert.deepEqual(policy.spec.policyTypes, ["Ingress", "Egress"]);
      for (const rule of policy.spec.egress) assert.ok(rule.to?.length);
      for (const rule of policy.spec.ingress) assert.ok(rule.from?.length);
    }
  });
});

test("the firewall's rules forbid the same networks", () => {
  const rules = text("deploy/egress/calque.nft");
  const [, v4] = /set special4 \{[^}]*elements = \{([^}]*)\}/.exec(rules);
  const [, v6] = /set special6 \{[^}]*elements = \{([^}]*)\}/.exec(rules);
  const list = (elements) => elements.split(",").map((each) => each.trim()).sort();
  assert.deepEqual(list(v4), specialNetworks().filter((each) => !isV6(each)).sort());
  assert.deepEqual(list(v6), specialNetworks().filter(isV6).sort());
});
