/**
 * The few things that both Node and browsers have and the ES2023 library list lacks.
 * Pure rooms compile with no Node and no DOM types, so anything not declared here does not exist for them.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(input?: Uint8Array, options?: { stream?: boolean }): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
