#!/usr/bin/env node
// Composes the four Chicago styles (src/style/chicago*.csl) from their common parts (src/style/chicago/*.xml).
//
//   npm run styles        writes the four files
//
// The parts are CSL with three additions. Tokens name an edition (17, 18), a system (notes, author-date) or a form (bib,
// note, short).
//
//   <macro modes="bib note">   is written once for each form that the system has; inside, calls go to the same form
//   only="17 notes"            keeps an element only where it fits: at least one token of each kind that is named
//   delimiter.note=", "        an attribute for one token alone; it beats the plain attribute
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseDocument } from 'htmlparser2'

const STYLE = join(dirname(fileURLToPath(import.meta.url)), '../src/style')

const KINDS = [
  ['17', '18'],
  ['notes', 'author-date'],
  ['bib', 'note', 'short'],
]

const PARTS = ['frame', 'names', 'titles', 'dates', 'details', 'sources', 'law', 'layout']

const FILES = [
  { file: 'chicago-notes.csl', tokens: ['18', 'notes'] },
  { file: 'chicago-author-date.csl', tokens: ['18', 'author-date'] },
  { file: 'chicago-17-notes.csl', tokens: ['17', 'notes'] },
  { file: 'chicago-17-author-date.csl', tokens: ['17', 'author-date'] },
]

/** The four files, `{ file, xml }`, as they follow from the parts. */
export function compose() {
  const folder = join(STYLE, 'chicago')
  const parts = PARTS.map((part) => `${part}.xml`)
  const nodes = parts.flatMap((file) => {
    const { children } = parseDocument(readFileSync(join(folder, file), 'utf8'), {
      xmlMode: true,
      decodeEntities: false,
    })
    return children.find((node) => node.name === 'part').children
  })
  return FILES.map(({ file, tokens }) => ({ file, xml: styleOf(nodes, tokens) }))
}

function styleOf(nodes, tokens) {
  const top = nodes.filter((node) => node.type === 'comment' || (node.type === 'tag' && fits(node, tokens)))
  const frame = top.find((node) => node.name === 'frame')
  const forms = new Map(
    top.filter((node) => node.name === 'macro').map((node) => [node.attribs.name, node.attribs.modes?.split(' ')]),
  )
  const macros = new Map()
  const comments = new Map()
  let comment = []
  for (const node of top) {
    if (node.type === 'comment') comment.push(node)
    if (node.name !== 'macro') continue
    for (const form of forms.get(node.attribs.name) ?? [undefined]) {
      const made = written(node, form === undefined ? tokens : [...tokens, form], forms)
      macros.set(made.attributes.name, made)
      comments.set(made.attributes.name, comment)
    }
    comment = []
  }
  const ends = top
    .filter((node) => node.name === 'citation' || node.name === 'bibliography')
    .map((node) => written(node, tokens, forms))
  merge(macros, ends)
  const used = reached(ends, macros)
  const frameParts = frame.children
    .filter((node) => node.type === 'tag' && fits(node, tokens))
    .map((node) => written(node, tokens, forms))
  const told = new Set()
  const lines = [...macros].flatMap(([name, macro]) => {
    if (!used.has(name)) return []
    const notes = (comments.get(name) ?? []).filter((node) => !told.has(node))
    for (const node of notes) told.add(node)
    return [...notes.map((node) => `<!--${node.data.replace(/\s+/g, ' ')}-->`), serialise(macro)]
  })
  const attributes = Object.entries(attributesOf(frame, tokens))
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Made by scripts/chicago.mjs from chicago/*.xml: change those. -->',
    `<style${attributes}>`,
    ...[...frameParts.map(serialise), ...lines, ...ends.map(serialise)],
    '</style>',
    '',
  ].join('\n')
}

/** Forms of a macro that come out alike are one. */
function merge(macros, ends) {
  for (let changed = true; changed; ) {
    changed = false
    const first = new Map()
    const renamed = new Map()
    for (const [name, macro] of macros) {
      const body = macro.children.map(serialise).join('')
      if (first.has(body)) renamed.set(name, first.get(body))
      else first.set(body, name)
    }
    for (const name of renamed.keys()) macros.delete(name)
    const visit = (node) => {
      const to = renamed.get(node.attributes?.macro)
      if (to !== undefined) {
        node.attributes.macro = to
        changed = true
      }
      node.children?.forEach(visit)
    }
    for (const node of [...macros.values(), ...ends]) visit(node)
  }
}

/** Whether an element's `only` allows these tokens. */
function fits(node, tokens) {
  const wanted = node.attribs?.only?.split(' ') ?? []
  for (const word of wanted)
    if (!KINDS.flat().includes(word)) throw new Error(`only="${node.attribs.only}" names nothing`)
  return KINDS.every((kind) => {
    const named = wanted.filter((token) => kind.includes(token))
    return named.length === 0 || named.some((token) => tokens.includes(token))
  })
}

function written(node, tokens, forms) {
  const form = tokens[2]
  const attributes = attributesOf(node, tokens)
  if (attributes.macro !== undefined) attributes.macro = nameIn(attributes.macro, form, forms)
  if (node.name === 'macro') attributes.name = nameIn(attributes.name, form, forms)
  const children = node.children
    .filter(
      (child) => (child.type === 'tag' && fits(child, tokens)) || (child.type === 'text' && child.data.trim() !== ''),
    )
    .map((child) => (child.type === 'text' ? { text: child.data } : written(child, tokens, forms)))
    .flatMap(choiceless)
  return { name: node.name, attributes, children }
}

/** What is left of a choice starts with an `if`, whichever branches have gone; where only the `else` is left it is no choice. */
function choiceless(node) {
  const [first, ...rest] = node.children ?? []
  if (node.name !== 'choose' || first === undefined) return [node]
  if (first.name === 'else') return first.children
  const others = rest.map((branch) => (branch.name === 'if' ? { ...branch, name: 'else-if' } : branch))
  return [{ ...node, children: [{ ...first, name: 'if' }, ...others] }]
}

/** A macro's name in one form: plain in the bibliography, `-note` and `-short` elsewhere. A call may name its form: `lead:short`. */
function nameIn(call, form, forms) {
  const [name, named] = call.split(':')
  if (!forms.has(name)) throw new Error(`no macro "${name}"`)
  const modes = forms.get(name)
  if (modes === undefined) return name
  const mode = named ?? form
  if (!modes.includes(mode)) throw new Error(`macro "${name}" has no form "${mode}"`)
  return mode === 'bib' ? name : `${name}-${mode}`
}

function attributesOf(node, tokens) {
  const attributes = {}
  for (const [key, value] of Object.entries(node.attribs)) {
    if (key === 'only' || key === 'modes') continue
    const at = key.lastIndexOf('.')
    if (at < 0) attributes[key] ??= value
    else if (tokens.includes(key.slice(at + 1))) attributes[key.slice(0, at)] = value
  }
  return attributes
}

function reached(ends, macros) {
  const used = new Set()
  const visit = (node) => {
    const name = node.attributes?.macro
    if (name !== undefined && !used.has(name)) {
      used.add(name)
      visit(macros.get(name))
    }
    node.children?.forEach(visit)
  }
  ends.forEach(visit)
  return used
}

function serialise(node) {
  if (node.comment !== undefined) return `\n<!--${node.comment}-->\n`
  if (node.text !== undefined) return node.text
  const open = `<${node.name}${Object.entries(node.attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}`
  return node.children.length === 0 ? `${open}/>` : `${open}>${node.children.map(serialise).join('')}</${node.name}>`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, xml } of compose()) writeFileSync(join(STYLE, file), xml)
}
