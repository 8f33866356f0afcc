/** True for a `Uint8Array`, also one of another realm (an iframe, a test runner's sandbox), and for Node's `Buffer`. */
export function isBytes(value: unknown): value is Uint8Array {
  return Object.prototype.toString.call(value) === "[object Uint8Array]";
}
