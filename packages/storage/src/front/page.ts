/** Where a page of a list starts and how long it is. */
export interface Page<K> {
  readonly after?: K;
  readonly limit: number;
}
