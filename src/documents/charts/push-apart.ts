/**
 * Places moved as little as needed so that each keeps a gap from the next and all lie between two ends. They keep their
 * order; those that touch are centred on where they would like to be. Where there is no room for all, the gaps shrink alike.
 *
 * @param wanted  where each would like to be, in rising order
 * @param gaps    how far each must be from the next: one fewer than there are places
 */
export function pushedApart(
  wanted: readonly number[],
  gaps: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const all = gaps.reduce((sum, gap) => sum + gap, 0)
  const squeeze = all > to - from ? (to - from) / all : 1
  const offsets = wanted.map((_, at) => squeeze * gaps.slice(0, at).reduce((sum, gap) => sum + gap, 0))
  // Without the gaps it is enough that none comes before the one in front of it: those that would, share their mean.
  const groups: { sum: number; count: number }[] = []
  for (const [at, place] of wanted.entries()) {
    groups.push({ sum: place - (offsets[at] as number), count: 1 })
    for (let last = groups.length - 1; last > 0; last--) {
      const [before, group] = [groups[last - 1], groups[last]] as [Group, Group]
      if (before.sum / before.count <= group.sum / group.count) break
      groups.splice(last - 1, 2, { sum: before.sum + group.sum, count: before.count + group.count })
    }
  }
  const latest = Math.max(from, to - (offsets.at(-1) ?? 0))
  const means = groups.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
  return means.map((mean, at) => Math.min(latest, Math.max(from, mean)) + (offsets[at] as number))
}

type Group = { sum: number; count: number }
