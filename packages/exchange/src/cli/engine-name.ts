import { bhytEngine } from "../bhyt/rules/engine/engine.ts";

/** What checked, as reports name it: `@benhan/exchange 1.2.0`. */
export const engineName = `${bhytEngine.package} ${bhytEngine.version}`;
