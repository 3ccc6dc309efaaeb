import { type ChildCheck, inForce, type ReturnCheck, type Rule, type Wrong } from './rule.ts'

/** Told what a run finds, as it finds it. The rows belong to the reader: copy what is to be kept. */
export type RunListener<AnyRule, Child, Cell> = {
  /** A breach. `child` is null when a rule over the whole return found it; no cells: the return as a whole is at fault. */
  breach(rule: AnyRule, child: Child | null, cells: readonly Cell[]): void
  /** A rule broke down on one child (null: on the return). The others go on. */
  fault(rule: AnyRule, child: Child | null, error: unknown): void
}

type Tell = () => void

export type Run<Child> = {
  child(child: Child): void
  /**
   * Some children at once, in file order. Each rule looks at all of them before the next rule does, so that it stays in
   * the caches of the processor: that halves the time. What is found is told child by child all the same.
   *
   * @param over  told of each child after what was found in it
   */
  children(children: readonly Child[], over: (child: Child) => void): void
  end(): void
}

/**
 * Binds rules to a return and a year, and runs them over children in file order, one at a time or some at once.
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

  /** Children looked at at once, which of them is, and by child what is to be told of it when all rules have looked. */
  let together: readonly Child[] = []
  let nth = 0
  let untold: (Tell[] | undefined)[] = []
  const later = (tell: Tell) => {
    const list = untold[nth]
    if (list === undefined) untold[nth] = [tell]
    else list.push(tell)
  }
  const wrongLater: Wrong<Cell> = (...cells) => {
    const [rule, child] = [current, together[nth] as Child]
    later(() => listener.breach(rule, child, cells))
  }
  const faultLater = (error: unknown) => {
    const [rule, child] = [current, together[nth] as Child]
    later(() => listener.fault(rule, child, error))
  }
  const overAll = (children: readonly Child[], check: ChildCheck<Child, Cell>) => {
    for (let at = 0; at < children.length; at++) {
      nth = at
      try {
        check(children[at] as Child, wrongLater)
      } catch (error) {
        faultLater(error)
      }
    }
  }

  return {
    children(children, over) {
      together = children
      untold = new Array(children.length).fill(undefined)
      for (let at = 0; at < childChecks.length; at++) {
        current = childRules[at] as AnyRule
        overAll(children, childChecks[at] as ChildCheck<Child, Cell>)
      }
      for (let at = 0; at < returnChecks.length; at++) {
        current = returnRules[at] as AnyRule
        overAll(children, (child) => returnChecks[at]?.child?.(child))
      }
      for (let at = 0; at < children.length; at++) {
        const list = untold[at]
        if (list !== undefined) for (const tell of list) tell()
        over(children[at] as Child)
      }
    },
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
