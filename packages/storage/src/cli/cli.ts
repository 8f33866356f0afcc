#!/usr/bin/env node
import { runProgram } from "@benhan/core/command-line";
import { commands, helpOfAll } from "./commands.ts";
import { programName, programVersion } from "./program.ts";

await runProgram({ name: programName, version: programVersion, commands, helpOfAll });
