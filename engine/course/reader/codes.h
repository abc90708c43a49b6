// Every kind of finding has a code that never changes its meaning and is never
// given to another: authors look it up, tests expect it. What each one says
// stands in assets/teks/diagnosa.txt.

#pragma once

#include <string_view>

namespace netral::course::code {

// Characters and lines, found before the YAML parser runs.
inline constexpr std::string_view kNotUtf8 = "NT001";
inline constexpr std::string_view kControlCharacter = "NT002";
inline constexpr std::string_view kBeyondBasicPlane = "NT003";
inline constexpr std::string_view kTabIndentation = "NT004";
inline constexpr std::string_view kUnquotedColon = "NT005";
inline constexpr std::string_view kUnclosedQuote = "NT006";
inline constexpr std::string_view kTypographicQuotes = "NT007";
inline constexpr std::string_view kQuoteInsideText = "NT008";
inline constexpr std::string_view kNeedsQuotes = "NT009";
inline constexpr std::string_view kHashCutsText = "NT010";
inline constexpr std::string_view kBadIndentation = "NT011";
inline constexpr std::string_view kUnknownKey = "NT012";
inline constexpr std::string_view kUnclosedBracket = "NT013";
inline constexpr std::string_view kBadEscape = "NT014";
inline constexpr std::string_view kMissingSpace = "NT015";
inline constexpr std::string_view kLineWithoutKey = "NT016";

// What YAML allows and the course does not.
inline constexpr std::string_view kSyntax = "NT020";
inline constexpr std::string_view kAnchor = "NT021";
inline constexpr std::string_view kAlias = "NT022";
inline constexpr std::string_view kTag = "NT023";
inline constexpr std::string_view kDuplicateKey = "NT024";
inline constexpr std::string_view kSecondDocument = "NT025";
inline constexpr std::string_view kKeyNotText = "NT026";
inline constexpr std::string_view kTooDeep = "NT027";
inline constexpr std::string_view kEmptyFile = "NT028";

// One value held against the schema.
inline constexpr std::string_view kMissingKey = "NT030";
inline constexpr std::string_view kExpectedText = "NT031";
inline constexpr std::string_view kExpectedList = "NT032";
inline constexpr std::string_view kExpectedMap = "NT033";
inline constexpr std::string_view kEmptyValue = "NT034";
inline constexpr std::string_view kNotInteger = "NT035";
inline constexpr std::string_view kOutOfRange = "NT036";
inline constexpr std::string_view kNotDecimal = "NT037";
inline constexpr std::string_view kBadDate = "NT038";
inline constexpr std::string_view kNotBoolean = "NT039";
inline constexpr std::string_view kUnknownValue = "NT040";
inline constexpr std::string_view kBadId = "NT041";
inline constexpr std::string_view kWrongCount = "NT042";
inline constexpr std::string_view kKeyDoesNotFit = "NT043";
inline constexpr std::string_view kUnknownSchema = "NT044";
inline constexpr std::string_view kIdDiffersFromFile = "NT045";
inline constexpr std::string_view kDoubledId = "NT046";
inline constexpr std::string_view kTextTooLong = "NT047";
inline constexpr std::string_view kLoneStar = "NT048";
inline constexpr std::string_view kBadPicturePath = "NT049";

// One file held against itself.
inline constexpr std::string_view kUnknownScene = "NT060";
inline constexpr std::string_view kUnknownVariable = "NT061";
inline constexpr std::string_view kUnknownCharacter = "NT062";
inline constexpr std::string_view kSceneWithoutWay = "NT063";
inline constexpr std::string_view kSceneWithSeveralWays = "NT064";
inline constexpr std::string_view kLastJumpHasCondition = "NT065";
inline constexpr std::string_view kJumpNeverReached = "NT066";
inline constexpr std::string_view kBadCondition = "NT067";
inline constexpr std::string_view kInitialOutOfBounds = "NT068";
inline constexpr std::string_view kBoundsReversed = "NT069";
inline constexpr std::string_view kReservedName = "NT070";
inline constexpr std::string_view kPictureTextMissing = "NT071";
inline constexpr std::string_view kKeyAfterScenes = "NT072";
inline constexpr std::string_view kBadInitial = "NT073";
inline constexpr std::string_view kSeveralSpeakers = "NT074";
inline constexpr std::string_view kWrongKeyCount = "NT075";
inline constexpr std::string_view kDatesReversed = "NT076";
inline constexpr std::string_view kUnknownModule = "NT077";
inline constexpr std::string_view kNoLastingChoice = "NT078";
inline constexpr std::string_view kVerdictWithoutOutcome = "NT079";
inline constexpr std::string_view kOutcomeNeverReached = "NT080";
inline constexpr std::string_view kUnknownTarget = "NT081";
inline constexpr std::string_view kUnknownExam = "NT082";
inline constexpr std::string_view kUnknownTrackLesson = "NT083";

// The files held against each other.
inline constexpr std::string_view kUnknownProvision = "NT100";
inline constexpr std::string_view kDoubledAcrossFiles = "NT101";
inline constexpr std::string_view kRevokedBasis = "NT102";
inline constexpr std::string_view kUncheckedBasis = "NT103";
inline constexpr std::string_view kPhaseMismatch = "NT104";
inline constexpr std::string_view kBasisNotYetInForce = "NT105";
inline constexpr std::string_view kUnknownTopic = "NT106";
inline constexpr std::string_view kQuizAsksTooMuch = "NT107";
inline constexpr std::string_view kLessonMissing = "NT108";
inline constexpr std::string_view kLessonUnlisted = "NT109";
inline constexpr std::string_view kPictureMissing = "NT110";
inline constexpr std::string_view kSceneUnreachable = "NT111";
inline constexpr std::string_view kNoEndingReachable = "NT112";
inline constexpr std::string_view kFileUnreadable = "NT113";
inline constexpr std::string_view kExamsShareTooMuch = "NT114";

inline constexpr std::string_view kCheckTooOld = "NT120";

// Approvals.
inline constexpr std::string_view kClaimChanged = "NT121";
inline constexpr std::string_view kApprovalWithoutClaim = "NT122";
inline constexpr std::string_view kBadDigest = "NT123";

// What could be written better.
inline constexpr std::string_view kKeyPlaces = "NT130";
inline constexpr std::string_view kKeyTooLong = "NT131";
inline constexpr std::string_view kLongestKeys = "NT132";
inline constexpr std::string_view kCatchAllOption = "NT133";
inline constexpr std::string_view kNegativeQuestion = "NT134";
inline constexpr std::string_view kFeedbackMissing = "NT135";
inline constexpr std::string_view kAlikeOptions = "NT136";
inline constexpr std::string_view kAlikeItems = "NT137";
inline constexpr std::string_view kItemTakesLong = "NT138";
inline constexpr std::string_view kSceneTakesLong = "NT139";

// Who errs, and which numbers are named, over the whole course.
inline constexpr std::string_view kTraitErrs = "NT140";
inline constexpr std::string_view kFingersStandOut = "NT141";
inline constexpr std::string_view kCandidateStandsOut = "NT142";
inline constexpr std::string_view kTraitsDisagree = "NT143";

}  // namespace netral::course::code
