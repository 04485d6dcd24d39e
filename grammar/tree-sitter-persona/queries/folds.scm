[
  (environment)
  (capability)
  (persona)
  (template)
  (test)
  (given_block)
  (policy)
  (capability_use)
] @fold
