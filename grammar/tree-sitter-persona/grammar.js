/**
 * The persona language for tree-sitter, after ../persona.ebnf, which is normative.
 *
 * The words of the language stand in double quotes and all else in single ones: so a test finds them. They are known by
 * position, since `word` is what tree-sitter takes them from. Where the grammar's END may be left out after `>`, items
 * that end with `>` are told from the others.
 */

/// <reference types="tree-sitter-cli/dsl" />

/** Elements with commas between them, and perhaps one after the last. */
const list = (element) => seq(element, repeat(seq(',', element)), optional(',')),
  /** Items that end with `;`; the last one need not. */
  items = (item) => seq(repeat(seq(item, ';')), optional(item)),
  /** The same with items that end with `>`, after which `;` may be left out. */
  mixedItems = (item, block) =>
    seq(repeat(choice(seq(item, ';'), seq(block, optional(';')))), optional(item)),
  name = ($) => alias($.word, $.name),
  key = ($) => choice(alias($.word, $.key), $.string);

module.exports = grammar({
  name: 'persona',

  word: ($) => $.word,

  extras: ($) => [/\s/, $.comment, $.doc_comment],

  rules: {
    source_file: ($) => choice(mixedItems($._item, $._block_item), seq($.question, optional(';'))),

    _item: ($) => choice($.language, $.pack, $.use, $.setting, $.let, $.kind, $.trust),
    _block_item: ($) => choice($.environment, $.capability, $.persona, $.template, $.test),

    language: ($) => seq("language", alias($.word, $.number)),

    pack: ($) => seq("pack", field('name', name($)), field('title', $.string), "grants", $._actions),

    use: ($) => seq("use", field('source', choice(name($), $.string)), optional(seq("grants", $._actions))),

    setting: ($) => seq(choice("account", "region", "partition"), field('value', $.word)),

    let: ($) => seq("let", field('name', name($)), '=', $._values),

    environment: ($) =>
      seq("environment", field('name', name($)), '<', items(choice($.setting, $.let)), '>'),

    kind: ($) =>
      seq(
        "kind",
        field('name', name($)),
        optional(field('title', $.string)),
        optional(seq("is", field('type', choice(alias($.word, $.type), $.string)))),
        optional(seq("like", field('pattern', $.string))),
      ),

    test: ($) => seq("test", field('title', $.string), '<', items($.claim), '>'),

    claim: ($) =>
      seq(
        choice(field('persona', name($)), seq("every", "persona")),
        choice("can", "cannot"),
        $._actions,
        optional(seq("on", $._resources)),
        optional($._conditions),
      ),

    // Capabilities

    capability: ($) =>
      seq(
        "capability",
        field('name', name($)),
        optional(field('title', $.string)),
        optional(seq("for", field('kind', name($)))),
        optional(seq("as", field('policy', name($)))),
        '<',
        mixedItems(choice($.needs, $.takes, $.includes, $.managed, $.statement), $.given_block),
        '>',
      ),

    needs: ($) => seq("needs", choice(seq(name($), '=', $._values), $._names)),
    takes: ($) => seq("takes", $._names),
    includes: ($) => seq("includes", name($)),
    managed: ($) => seq("managed", list($.string)),
    given_block: ($) => seq($.given, '<', items($.statement), '>'),
    given: ($) => seq("given", optional("no"), $._names),

    // Personas

    persona: ($) => seq("persona", $._persona_rest),
    template: ($) => seq("template", $._persona_rest),

    _persona_rest: ($) =>
      seq(
        field('name', name($)),
        optional(field('title', $.string)),
        optional(seq("extends", $._names)),
        '<',
        mixedItems($._persona_item, $._persona_block_item),
        '>',
      ),

    _persona_item: ($) =>
      choice(
        $.capability_use, $.resources, $.statement, $.managed, $.trust, $.property, $.tag, $.without,
      ),
    _persona_block_item: ($) => choice(alias($._capability_use_with_resources, $.capability_use), $.policy),

    capability_use: ($) => $._capability_use_head,
    _capability_use_with_resources: ($) => seq($._capability_use_head, '<', items($.resources), '>'),
    _capability_use_head: ($) =>
      seq("capability", field('name', name($)), optional(seq("as", field('policy', name($))))),

    resources: ($) => seq(field('kind', name($)), $._values),

    policy: ($) => seq("policy", field('name', name($)), '<', items($.statement), '>'),

    property: ($) =>
      choice(
        seq("role", $.string),
        seq("boundary", $.string),
        seq("session", $.word),
        seq("attach", choice("inline", "managed")),
      ),

    tag: ($) => seq("tag", field('key', choice(name($), $.string)), '=', $._value),

    without: ($) => seq("without", choice(seq("capability", name($)), seq("managed", $.string))),

    // Statements

    statement: ($) =>
      seq(
        choice("allow", "deny"),
        optional("except"),
        $._actions,
        "on",
        optional("except"),
        $._resources,
        optional($._conditions),
        optional(seq("as", field('sid', name($)))),
      ),

    trust: ($) =>
      seq(
        "trust",
        optional("deny"),
        choice("service", "account", "role", "user", "saml", "oidc"),
        $._values,
        optional(seq("to", $._actions)),
        optional($._conditions),
        optional(seq("as", field('sid', name($)))),
      ),

    _conditions: ($) => seq("when", $.clause, repeat(seq("and", $.clause))),

    clause: ($) =>
      seq(
        optional(choice("any", "every")),
        field('key', key($)),
        $._relation,
        optional(seq("if", "present")),
        optional($.given),
      ),

    _relation: ($) =>
      choice(
        seq(
          choice(
            seq("is", optional("not")),
            seq(optional("not"), choice("like", "in")),
            seq("at", choice("most", "least")),
            "below", "above", "before", "after",
            alias($.word, $.operator),
          ),
          $._values,
          optional(seq("ignoring", "case")),
        ),
        "present",
        "absent",
      ),

    // Lists

    _names: ($) => list(name($)),
    _actions: ($) => list(choice(alias($.word, $.action), $.string)),
    _values: ($) => list($._value),
    _value: ($) => choice($.string, $.word),
    _resources: ($) => list($._value),

    // Questions, which are no files, but stand in documents and terminals

    question: ($) =>
      choice(
        seq(
          optional("why"),
          field('persona', choice(name($), $.string)),
          choice("can", "cannot"),
          $._actions,
          optional(seq("on", $._resources)),
          optional($._context),
        ),
        seq("who", "can", $._actions, optional(seq("on", $._resources)), optional($._context)),
      ),

    _context: ($) => seq("with", $.context_key, repeat(seq("and", $.context_key))),
    context_key: ($) => seq(field('key', key($)), '=', $._values),

    // Tokens

    word: () => /[A-Za-z0-9_*?]([A-Za-z0-9_*?.\-]|[:\/][A-Za-z0-9_*?.\-])*/,

    string: ($) =>
      seq(
        '"',
        repeat(choice($.string_content, $.escape_sequence, $.interpolation, $.policy_variable)),
        token.immediate('"'),
      ),

    // The precedence keeps white space and `//` in a string from being read as what stands between tokens.
    string_content: () => token.immediate(prec(1, /[^"\\$\n]+|\$/)),
    escape_sequence: () => token.immediate(/\\(["\\nt]|u\{[0-9A-Fa-f]{1,8}\})/),
    interpolation: ($) =>
      seq(token.immediate('\\('), alias(token.immediate(/[A-Za-z0-9_.\-]+/), $.name), token.immediate(')')),
    policy_variable: () => token.immediate(prec(2, /\$\{[^}"\\\n]*\}/)),

    comment: () => token(choice(/\/\/([^\/\n][^\n]*)?/, /\/\/\/\/[^\n]*/)),
    doc_comment: () => token(/\/\/\/([^\/\n][^\n]*)?/),
  },
});
