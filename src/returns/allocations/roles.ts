/** The part a worker plays for a child. */
export type Role = {
  readonly name: string
  /** What case systems call it besides. */
  readonly also: readonly string[]
  /** Only one worker at a time plays it for a child. */
  readonly one: boolean
}

/** The roles we know, each under the name it is kept by. Any other text is kept as written, and is an issue. */
export const roles: readonly Role[] = [
  {
    name: 'allocated social worker',
    also: ['allocated worker', 'allocated case worker', 'case worker', 'key worker', 'social worker'],
    one: true,
  },
  { name: 'co-working social worker', also: ['co-worker', 'secondary worker', 'joint worker'], one: false },
  { name: 'student social worker', also: ['student'], one: false },
  { name: 'supervising social worker', also: ['fostering social worker'], one: false },
  { name: 'adoption social worker', also: ['family finder'], one: false },
  { name: 'family support worker', also: ['family worker', 'support worker'], one: false },
  { name: 'early help worker', also: ['early help practitioner', 'lead professional'], one: false },
  { name: 'personal adviser', also: ['personal advisor', 'leaving care personal adviser', 'pa'], one: true },
  { name: 'independent reviewing officer', also: ['iro', 'reviewing officer'], one: true },
  { name: 'conference chair', also: ['child protection chair', 'child protection conference chair'], one: true },
  { name: 'youth justice worker', also: ['yot worker', 'youth offending worker'], one: false },
  { name: 'team manager', also: ['manager', 'practice manager', 'assistant team manager'], one: false },
  { name: 'duty worker', also: ['duty', 'duty social worker'], one: false },
]

const byName = new Map(roles.flatMap((role) => [role.name, ...role.also].map((name) => [name, role] as const)))

/** The role of that name, in any case; null when it is none we know. */
export function roleOf(text: string): Role | null {
  return byName.get(text.toLowerCase()) ?? null
}
