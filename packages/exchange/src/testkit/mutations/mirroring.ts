/** The rules of the tables that repeat a cell of XML1: they follow when only XML1 is changed. */
export const mirroring: readonly string[] = ["MIRROR", "X6-001", "X7-007", "X13-002", "X14-002", "X15-002"];
