import type { Page } from '../../page.ts'
import compare from './compare-route.ts'
import figures from './figures-route.ts'
import indicators from './indicators-route.ts'
import openApi from './openapi-route.ts'
import api from './route.ts'

/** Published figures for programs, and the page that explains how to ask for them. */
export const apiPages: readonly Page[] = [api, indicators, compare, figures, openApi]
