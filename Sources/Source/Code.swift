/// The stable code of each diagnostic: `SMP` and four digits, of which the first two are the range.
///
/// 01 syntax, 02 names, 03 resources, 04 lowering and quotas, 05 catalogue, 06 analysis, 07 files, 08 packs,
/// 09 requests and questions. A code that was once released is never given another meaning.
public enum Code: Int, Hashable, Sendable, CaseIterable {
  case unexpectedToken = 101
  case missingSemicolon = 102
  case unclosedBlock = 103
  case strayCloser = 104
  case needsQuotes = 105
  case unterminatedString = 106
  case notUTF8 = 107
  case controlCharacter = 108
  case hiddenCharacter = 109
  case unknownEscape = 110
  case badInterpolation = 111
  case stringTooLong = 112
  case malformedJSON = 113
  case unknownDocument = 114
  case missingElement = 115
  case wrongElement = 116
  case oldVersion = 117
  case uselessSilence = 118
  case malformedSilence = 119

  case unknownPersona = 201
  case unknownKind = 202
  case unknownName = 203
  case unknownCapability = 204
  case duplicateDeclaration = 205
  case reservedName = 206
  case invalidName = 207
  case letCycle = 208
  case includesCycle = 209
  case duplicateItem = 210
  case shadowedCapability = 211
  case misplacedInPack = 212
  case unknownLanguage = 213
  case invalidSid = 215
  case duplicateSid = 216
  case capabilityTwice = 217
  case notAnAction = 218
  case actionOrValue = 219
  case severalValues = 220
  case interpolationHere = 221
  case foreignKind = 222
  case unknownParent = 223
  case extendsCycle = 224
  case parentsDisagree = 225
  case denyRemoved = 226
  case removesNothing = 227
  case replacedBoundary = 228
  case unknownEnvironment = 229
  case environmentNotChosen = 230
  case openLet = 231
  case ambiguousName = 232
  case missingNeed = 301
  case kindNotTaken = 302
  case unusedResource = 303
  case impliedCapability = 304
  case invalidResource = 305
  case notOfFormat = 306
  case noARN = 307
  case kindNotGiven = 308
  case wildcardResource = 309
  case keyAlias = 310
  case resourceTwice = 311
  case settingUnset = 312
  case settingRequired = 313
  case invalidSetting = 314
  case notAnARN = 315
  case resourceUnlike = 316
  case undeclaredKind = 317
  case unguardedKind = 318
  case relationNotAllowed = 401
  case wildcardInIs = 402
  case invalidValue = 403
  case duplicateClause = 404
  case quantifierMismatch = 405
  case everyWithoutPresent = 406
  case presenceWords = 407
  case variableMisplaced = 408
  case allowExcept = 409
  case unknownOperator = 410
  case tooManyValues = 411
  case textTooLong = 412
  case inlineQuota = 413
  case managedQuota = 414
  case trustQuota = 415
  case tooManyManaged = 416
  case personaTooLarge = 417
  case duplicatePolicyName = 418
  case invalidPolicyName = 419
  case emptyPolicy = 420
  case grantsNothing = 421
  case noTrust = 422
  case conflictingTrust = 423
  case openTrust = 424
  case serviceWithoutSource = 425
  case openFederation = 426
  case invalidPrincipal = 427
  case unknownService = 428
  case notATrustAction = 429
  case invalidRoleName = 430
  case roleTwice = 431
  case invalidBoundary = 432
  case invalidSession = 433
  case invalidAttach = 434
  case invalidTag = 435
  case tooManyTags = 436
  case invalidDescription = 437
  case invalidManagedPolicy = 438
  case unknownManagedPolicy = 439
  case quantifierOnPresence = 440
  case crossAccountTrust = 441
  case documentTooLarge = 442
  case mismatchedTrust = 443
  case openCondition = 444
  case openResource = 445
  case unmatchedValue = 446
  case unknownKey = 501
  case unknownKeyByOperator = 502
  case keyNotKnown = 503
  case unknownResourceType = 504
  case notAKey = 505
  case unknownAction = 506
  case unknownServicePrefix = 507
  case retiredAction = 508
  case matchesNoAction = 509
  case unlistedAction = 510
  case redundantAction = 511
  case redundantResource = 512
  case redundantStatement = 513
  case resourceWithoutAction = 514
  case actionWithoutResource = 515
  case broaderThanNeeded = 516
  case renamedKey = 517
  case unknownInARN = 518
  case unknownVariable = 519
  case passesAnyRole = 601
  case passesByWildcard = 602
  case passesToAnyService = 603
  case dependentNotGranted = 604
  case accountQuota = 605
  case reachesOthers = 606
  case cannotRead = 701
  case tooLarge = 703
  case cannotWrite = 704
  case changedByHand = 705
  case linkInOutput = 706
  case clashingNames = 707
  case brokenManifest = 708
  case sourcesTooLarge = 709
  case personaNotThere = 710
  case sidTwiceInMerge = 711
  case nothingToMerge = 712
  case brokenBaseline = 713
  case staleBaseline = 714
  case packTrustsOthers = 801
  case grantsBeyond = 802
  case cannotUse = 803
  case outsideFolders = 804
  case unknownPack = 805
  case grantsBeyondUse = 806
  case malformedRequest = 901
  case contradictoryContext = 902
  case notExact = 903
  case unknownCommand = 904
  case notADenial = 905
}

extension Code: CustomStringConvertible, LosslessStringConvertible {
  /// The code as authors see it: `SMP0204`. All numbers have three digits.
  public var description: String {
    "SMP0\(rawValue)"
  }

  /// Reads a code, in capitals or not, with `SMP` or without.
  public init?(_ text: String) {
    let upper = text.uppercased()
    let digits = upper.hasPrefix("SMP") ? upper.dropFirst(3) : upper[...]
    let isNumber = digits.count == 4 && digits.allSatisfy { ("0"..."9").contains($0) }
    guard isNumber, let number = Int(digits) else { return nil }
    self.init(rawValue: number)
  }
}
