// Where things are, and how they are read.
import { readFileSync, readdirSync } from "node:fs";
import { parse, parseAllDocuments } from "yaml";

const root = new URL("../../../", import.meta.url);

export const path = (name) => new URL(name, root).pathname;
export const text = (name) => readFileSync(new URL(name, root), "utf8");
export const yaml = (name) => parse(text(name));
export const documents = (name) => parseAllDocuments(text(name)).map((each) => each.toJS());
export const files = (folder) => readdirSync(new URL(folder, root)).sort();

/** The networks that the service itself refuses to ask. */
export const specialNetworks = () =>
  text("src/main/resources/address/special-purpose-networks.txt")
    .split("\n")
    .filter((line) => line && !line.startsWith("#"))
    .map((line) => line.split(" ")[0]);

export const isV6 = (network) => network.includes(":");
