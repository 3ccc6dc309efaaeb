const names = 'January February March April May June July August September October November December'.split(' ')

/** The month (1 to 12) as it is written in a sentence: `September`. */
export function longMonth(month: number): string {
  return names[month - 1] as string
}

/** The month (1 to 12) as it is written in a picture: `Sep`. */
export function shortMonth(month: number): string {
  return longMonth(month).slice(0, 3)
}
