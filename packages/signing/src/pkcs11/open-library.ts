import { basename } from "node:path";
import { libraryNotLoaded } from "./pkcs11.faults.ts";
import type { Pkcs11Addon, Pkcs11Module } from "./pkcs11-addon.ts";
import { ck, ckr, returnNameOf, returnValueOf } from "./pkcs11-names.ts";

/** A loaded library, in use by several keys at most. */
export interface OpenLibrary {
  readonly module: Pkcs11Module;
  /** The last one to release it ends the library. */
  release(): void;
}

interface Loaded {
  readonly module: Pkcs11Module;
  readonly isOurs: boolean;
  users: number;
}

// By PKCS#11 itself a library is initialised once for the whole process, and ended for all its users at once.
const loaded = new Map<string, Loaded>();

/** Loads and initialises a library, or joins those who have. */
export function openLibrary(addon: Pkcs11Addon, path: string): OpenLibrary {
  const library = loaded.get(path) ?? load(addon, path);
  loaded.set(path, library);
  library.users++;
  let isReleased = false;
  return {
    module: library.module,
    release() {
      if (isReleased) return;
      isReleased = true;
      library.users--;
      if (library.users > 0) return;
      loaded.delete(path);
      if (library.isOurs) library.module.C_Finalize();
      library.module.close();
    },
  };
}

function load(addon: Pkcs11Addon, path: string): Loaded {
  const module = new addon.PKCS11();
  try {
    module.load(path);
  } catch {
    // The message of the loader holds the whole path.
    throw libraryNotLoaded({ file: basename(path), code: "load" });
  }
  try {
    initialize(module);
    return { module, isOurs: true, users: 0 };
  } catch (error) {
    if (returnValueOf(error) === ckr.alreadyInitialized) return { module, isOurs: false, users: 0 };
    module.close();
    throw libraryNotLoaded({ file: basename(path), code: returnNameOf(error) });
  }
}

/** Signatures run in threads beside the main one, so that the library has to lock; a few cannot. */
function initialize(module: Pkcs11Module): void {
  try {
    module.C_Initialize({ flags: ck.osLocking });
  } catch (error) {
    if (returnValueOf(error) !== ckr.cantLock) throw error;
    module.C_Initialize();
  }
}
