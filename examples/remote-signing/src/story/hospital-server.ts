import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";
import type { Signing, Standing } from "../server/signing-desk.ts";

/** What the server answers when it refuses. */
export interface Refusal {
  readonly code: string;
  readonly text: { readonly vi: string };
  readonly issues: readonly string[];
}

/** The hospital's server as a process of its own, that can be killed and started again on the same data. */
export class HospitalServer {
  readonly #program: string;
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  #address = "";

  constructor(program: string, folder: string, environment: Readonly<Record<string, string>>) {
    this.#program = program;
    this.#folder = folder;
    this.#environment = environment;
    process.once("exit", () => this.#child?.kill("SIGKILL"));
  }

  /** Starts it and answers with what it went on with. */
  async start(): Promise<readonly Signing[]> {
    const child = spawn(process.execPath, [this.#program, "server", "--data", this.#folder], {
      env: { ...process.env, ...this.#environment },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child = child;
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<string> => {
      const { value, done } = await lines.next();
      if (done) throw new Error("the server ended before it listened");
      return value;
    };
    this.#address = (JSON.parse(await next()) as { address: string }).address;
    const { resumed } = JSON.parse(await next()) as { resumed: readonly Signing[] };
    return resumed;
  }

  /** Kills it: it can put nothing in order. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined) return;
    this.#child = undefined;
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
  }

  print(): Promise<Standing> {
    return this.#ask("POST", "/paper");
  }

  sign(role: string): Promise<Signing> {
    return this.#ask("POST", `/signatures/${role}`);
  }

  standing(): Promise<Standing> {
    return this.#ask("GET", "/standing");
  }

  /** True when the message was of use; it fails while nobody listens. */
  async webhook(message: Uint8Array): Promise<boolean> {
    return (await this.#ask<{ used: boolean }>("POST", "/webhook", message)).used;
  }

  async paper(): Promise<Uint8Array> {
    const answer = await fetch(`${this.#address}/paper.pdf`);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async #ask<T>(method: string, path: string, body?: Uint8Array): Promise<T> {
    const content = body === undefined ? {} : { body: new Uint8Array(body) };
    const answer = await fetch(this.#address + path, { method, ...content });
    const said = await answer.json();
    if (!answer.ok) throw new Refused(said as Refusal);
    return said as T;
  }
}

/** The server understood, and refused. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.text.vi);
    this.refusal = refusal;
  }
}
