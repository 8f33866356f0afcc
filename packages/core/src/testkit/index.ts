export { createManualClock, type ManualClock } from "./manual-clock.ts";
export { sampleCompleteRecord } from "./sample-complete-record.ts";
export {
  type SampleInpatientOptions,
  type SampleRecordOptions,
  sampleInpatientRecord,
  sampleRecord,
} from "./sample-record.ts";
export { sampleTerminology } from "./sample-terminology.ts";
export { sampleVisit } from "./sample-visit.ts";
export { createSeededRandom } from "./seeded-random.ts";
