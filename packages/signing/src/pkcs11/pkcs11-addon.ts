import { addonMissing } from "./pkcs11.faults.ts";

/** A value of PKCS#11 that names an object of the module. */
export type Handle = Uint8Array;

/** What of `pkcs11js` is used. */
export interface Pkcs11Module {
  load(path: string): void;
  close(): void;
  C_Initialize(options?: { readonly flags: number }): void;
  C_Finalize(): void;
  C_GetSlotList(withToken: boolean): readonly Handle[];
  C_GetTokenInfo(slot: Handle): { readonly label: string; readonly serialNumber: string };
  C_GetMechanismList(slot: Handle): readonly number[];
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, userType: number, pin: string): void;
  C_Logout(session: Handle): void;
  C_FindObjectsInit(session: Handle, template: readonly object[]): void;
  C_FindObjects(session: Handle, count: number): readonly Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(
    session: Handle,
    object: Handle,
    template: readonly { readonly type: number }[],
  ): readonly { readonly value: Uint8Array }[];
  C_SignInit(session: Handle, mechanism: object, key: Handle): void;
  C_SignAsync(session: Handle, data: Uint8Array, out: Uint8Array): Promise<Uint8Array>;
}

/** The npm package `pkcs11js`, version 2. */
export interface Pkcs11Addon {
  readonly PKCS11: new () => Pkcs11Module;
}

/** Loads `pkcs11js`, which is an optional peer: it is compiled where it is installed. */
export async function loadAddon(): Promise<Pkcs11Addon> {
  // Not a literal: the package is not installed where this file is compiled.
  const name: string = "pkcs11js";
  try {
    const found = (await import(name)) as Pkcs11Addon & { readonly default?: Pkcs11Addon };
    return found.default ?? found;
  } catch {
    throw addonMissing({});
  }
}
