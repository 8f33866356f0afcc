export { createManualClock, type ManualClock } from "./manual-clock.ts";
export { sampleVisit } from "./sample-visit.ts";
export { createSeededRandom } from "./seeded-random.ts";
