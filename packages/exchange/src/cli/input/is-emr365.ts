const beginnings = [/^\{\s*"HoSoBenhAn"\s*:/, /^(?:<[?!][^>]*>\s*)*<HoSoBenhAn[\s/>]/];

/** True when content begins as a `HoSoBenhAn` of letter 365 does, which another command takes. */
export function isEmr365(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head.subarray(0, 4096)).trimStart();
  return beginnings.some((beginning) => beginning.test(text));
}
