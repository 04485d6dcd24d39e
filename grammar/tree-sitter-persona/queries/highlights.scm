; No two patterns match one node, since editors differ in which of them wins.

; Declarations, and items by what they are about

[
  "language" "pack" "use" "account" "region" "partition" "let" "environment" "kind" "capability" "persona"
  "template" "test" "policy" "needs" "takes" "includes" "managed" "given" "role" "boundary" "session" "tag"
  "attach" "without" "trust" "grants" "extends" "for" "as" "to" "on" "with"
] @keyword

; What is allowed, and when

["allow" "deny" "can" "cannot" "except" "when" "and" "if" "no" "any" "every" "who" "why"] @keyword.control

; Relations

[
  "is" "not" "like" "in" "below" "at" "most" "above" "least" "before" "after" "present" "absent" "ignoring" "case"
] @keyword.operator

; Words of which one is chosen

["inline" "service" "user" "saml" "oidc"] @keyword.modifier

; Names, where they are declared and where they are meant

(persona name: (name) @type)
(template name: (name) @type)
(persona "extends" (name) @type)
(template "extends" (name) @type)
(claim persona: (name) @type)
(question persona: (name) @type)
(capability name: (name) @function)
(capability_use name: (name) @function)
(includes (name) @function)
(without (name) @function)
(capability policy: (name) @label)
(capability_use policy: (name) @label)
(policy name: (name) @label)
(statement sid: (name) @label)
(trust sid: (name) @label)
(kind name: (name) @property)
(capability kind: (name) @property)
(resources kind: (name) @property)
(needs (name) @property)
(takes (name) @property)
(given (name) @property)
(let name: (name) @constant)
(environment name: (name) @module)
(pack name: (name) @module)
(use source: (name) @module)
(tag key: (name) @property)

; Words of IAM

(action) @function.call
(key) @variable.parameter
(type) @type
(operator) @operator

; Values

(number) @number
((word) @number (#match? @number "^[0-9]"))
((word) @boolean (#match? @boolean "^(true|false)$"))
((word) @variable.builtin (#match? @variable.builtin "^(account|region|partition|environment|self)$"))
((word) @variable
  (#not-match? @variable "^[0-9]")
  (#not-match? @variable "^(true|false|account|region|partition|environment|self)$"))

(string "\"" @string)
(string_content) @string
(escape_sequence) @string.escape
(interpolation ["\\(" ")"] @punctuation.special)
(interpolation (name) @variable)
(policy_variable) @string.special

; The rest

(comment) @comment
(doc_comment) @comment.documentation
["<" ">"] @punctuation.bracket
[";" ","] @punctuation.delimiter
"=" @operator
