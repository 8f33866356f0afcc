export {
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  numberOf,
  oneOf,
  readCommandLine,
} from "./command.ts";
export { runUnfinished, usageWrong } from "./command-line.faults.ts";
export { giveName } from "./give-name.ts";
export { configWrong, type HostSample } from "./host.faults.ts";
export { loadHostModule } from "./load-host-module.ts";
export { type Output, openOutput, requireNoInput } from "./open-output.ts";
export { outputExists, outputIsInput, outputNotWritable, readerGone } from "./output.faults.ts";
export { partName } from "./part-name.ts";
export { plainText } from "./plain-text.ts";
export { printResult, resultOptions } from "./print-result.ts";
export { reasonOf } from "./reason-of.ts";
export { type Program, runProgram } from "./run-program.ts";
export { levelMarks, sayIssues, type Told } from "./say-issues.ts";
export { type Progress, showProgress } from "./show-progress.ts";
export { beforeEnd, stopSignal } from "./stop-signal.ts";
export { type Language, type Terminal, terminalIn } from "./terminal.ts";
export { apart, goesWith, missing, noSuch, onlyOne, takes, takesWord, unexpected } from "./usage-part.ts";
