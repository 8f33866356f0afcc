export { type MigratedTables, migrateTables } from "../migration/migrate-tables.ts";
export type { BhytConfidence, BhytEdition, BhytEditionId, BhytLayer } from "../schema/bhyt-edition.ts";
export { bhytEditions, editionAt } from "./bhyt-editions.ts";
export { type EditionSigns, editionOf, getEdition, layersAt } from "./edition-of.ts";
export { editionOfDocuments } from "./edition-of-documents.ts";
export { editionOfEpisode } from "./edition-of-episode.ts";
export { editionOfSheets } from "./edition-of-sheets.ts";
