import { Refusal } from '../core/refusal.ts'
import { type Given, type Option, textOption } from './command.ts'

/** The option of commands that answer people and programs. */
export const textOrJsonOption: Option = {
  type: 'string',
  value: 'text|json',
  help: 'text to read, json for programs; text when not given',
}

/** Which of the two `--format` asks for. */
export function textOrJson(given: Given): 'text' | 'json' {
  const format = textOption(given, 'format') ?? 'text'
  if (format === 'text' || format === 'json') return format
  throw new Refusal('usage', `The format ${format} is not one of text, json.`)
}
