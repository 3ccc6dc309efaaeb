import { type ChildCheck, inForce, type ReturnCheck, type Rule, type Wrong } from './rule.ts'

/** Told what a run finds, as it finds it. The rows belong to the reader: copy what is to be kept. */
export type RunListener<AnyRule, Child, Cell> = {
  /** A breach. `child` is null when a rule over the whole return found it; no cells: the return as a whole is at fault. */
  breach(rule: AnyRule, child: Child | null, cells: readonly Cell[]): void
  /** A rule broke down on one child (null: on the return). The others go on. */
  fault(rule: AnyRule, child: Child | null, error: unknown): void
}

export type Run<Child> = {
  child(child: Child): void
  end(): void
}

/**
 * Binds rules to a return and a year, and runs them over children one at a time, in file order.
 *
 * One child's breach never hides another's, and a rule that throws stops neither the rest nor itself on the next child.
 */
export function startRun<Child, Return extends { readonly year: number }, Cell, Field, Example>(
  rules: readonly Rule<Child, Return, Cell, Field, Example>[],
  context: Return,
  listener: RunListener<Rule<Child, Return, Cell, Field, Example>, Child, Cell>,
): Run<Child> {
  type AnyRule = Rule<Child, Return, Cell, Field, Example>
  const childRules: AnyRule[] = []
  const childChecks: ChildCheck<Child, Cell>[] = []
  const returnRules: AnyRule[] = []
  const returnChecks: ReturnCheck<Child, Cell>[] = []

  for (const rule of rules) {
    if (!inForce(rule, context.year)) continue
    try {
      if (rule.scope === 'child') {
        childChecks.push(rule.check(context))
        childRules.push(rule)
      } else {
        returnChecks.push(rule.check(context))
        returnRules.push(rule)
      }
    } catch (error) {
      listener.fault(rule, null, error)
    }
  }

  let current = rules[0] as AnyRule
  let looking: Child | null = null
  const wrong: Wrong<Cell> = (...cells) => listener.breach(current, looking, cells)

  return {
    child(child) {
      looking = child
      for (let at = 0; at < childChecks.length; at++) {
        current = childRules[at] as AnyRule
        try {
          ;(childChecks[at] as ChildCheck<Child, Cell>)(child, wrong)
        } catch (error) {
          listener.fault(current, child, error)
        }
      }
      for (let at = 0; at < returnChecks.length; at++) {
        try {
          returnChecks[at]?.child?.(child)
        } catch (error) {
          listener.fault(returnRules[at] as AnyRule, child, error)
        }
      }
    },
    end() {
      looking = null
      for (let at = 0; at < returnChecks.length; at++) {
        current = returnRules[at] as AnyRule
        try {
          returnChecks[at]?.end(wrong)
        } catch (error) {
          listener.fault(current, null, error)
        }
      }
    },
  }
}
