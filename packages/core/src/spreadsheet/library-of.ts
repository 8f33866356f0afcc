import { spreadsheetLibraryMissing } from "./spreadsheet.faults.ts";

/**
 * A library that the application installs only when it reads such files. The caller writes the `import()` itself, with
 * its name as a literal, so that bundlers find it.
 */
export async function libraryOf<T>(name: string, loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw spreadsheetLibraryMissing({ name }, { cause });
  }
}
