/** The reader of lists, as text; put in when this script is bundled, and run by the page only when a list is given. */
declare const LISTS_SOURCE: string

;(globalThis as { readerOfLists?: string }).readerOfLists = LISTS_SOURCE
