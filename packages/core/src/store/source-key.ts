/**
 * Where a thing came from: the system that owns it and its key there. Importing the same source twice never makes
 * two records.
 */
export interface SourceKey {
  /** Name of the source system, e.g. `his`. */
  readonly system: string;
  /** Key inside that system. */
  readonly id: string;
}
