/** Who has to see to a row: this SDK offers it, the software of the host uses it, the facility decides or runs it. */
export type Responsible = "sdk" | "host" | "facility";

/** One line of the self-assessment. */
export interface ReadinessRow {
  /** As in the reference page of legal coverage. */
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly source: string;
  /** `M` an act in force, `G` official guidance, `P` a plan, `D` derived by us. */
  readonly force: string;
  /** `H` the act was read first-hand or through a digest that opened it, `M` one secondary reading, `L` inference. */
  readonly confidence: string;
  readonly responsible: readonly Responsible[];
}
