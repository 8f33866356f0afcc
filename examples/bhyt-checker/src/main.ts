import { startWorker, type WorkerScope } from "./check/start-worker.ts";
import { startPage } from "./page/start-page.ts";

// One script for both: the page starts the worker from its own text, so that one file holds everything.
if (typeof document === "undefined") startWorker(self as unknown as WorkerScope);
else startPage(document);
