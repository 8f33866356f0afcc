/** Code that is loaded when it is first asked for. Asking the engine each time costs as much as checking a signature. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: T | undefined;
  return async () => {
    loaded ??= await load();
    return loaded;
  };
}
