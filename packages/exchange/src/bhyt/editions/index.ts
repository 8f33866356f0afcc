export { type MigratedTables, migrateTables } from "../migration/migrate-tables.ts";
export type { BhytConfidence, BhytEdition, BhytEditionId, BhytLayer } from "../schema/bhyt-edition.ts";
export { bhytEditions, editionAt } from "./bhyt-editions.ts";
export { type EditionSigns, editionOf, getEdition, layersAt } from "./edition-of.ts";
export { sniffEdition } from "./sniff-edition.ts";
