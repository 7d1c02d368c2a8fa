package org.paraphe.checking;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.paraphe.extraction.ExtractedPiece;
import org.paraphe.law.LegalCorpus;
import org.paraphe.law.NoCorpus;

/**
 * The checks that every draft goes through. Immutable and thread-safe.
 *
 * <p>A check looks and never changes: the same subject gives the same findings in the same order,
 * the gravest first, then by place. What happened outside of the act (no kind chosen, the model was
 * not there) is said through {@link Findings}.
 */
public final class Checks {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::where)
          .thenComparing(Finding::code)
          .thenComparing(Finding::what);

  private final List<Check> checks;
  private final RereadCheck reread = new RereadCheck();

  private Checks(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /** The checks of an installation without any legal text: references are told as unverified. */
  public static Checks standard() {
    return standard(new NoCorpus());
  }

  /** The checks, with references resolved in a corpus. */
  public static Checks standard(LegalCorpus corpus) {
    return new Checks(
        List.of(
            new SourceCheck(),
            new MissingFieldCheck(),
            new UnreadPieceCheck(),
            new SetAsideCheck(),
            new ContradictionCheck(),
            new OverwrittenCheck(),
            new OpinionCheck(),
            new DateCheck(),
            new WeekdayCheck(),
            new IllWrittenCheck(),
            new NoAmountCheck(),
            new PeriodCheck(),
            new ExpiredOfferCheck(),
            new MovedDayCheck(),
            new OtherDayCheck(),
            new EventDayCheck(),
            new OwnDaysCheck(),
            new UnreadLabelCheck(),
            new CutListCheck(),
            new ItemElsewhereCheck(),
            new RestrictionCheck(),
            new OmissionCheck(),
            new OmittedOfPostCheck(),
            new RepealCheck(),
            new LeftOutLinesCheck(),
            new UnreadRowCheck(),
            new RowInWordsCheck(),
            new NumberedLotsCheck(),
            new LotHolderCheck(),
            new ToldApartCheck(),
            new CountedListCheck(),
            new NamesakeCheck(),
            new SpellingCheck(),
            new SameOfficeCheck(),
            new OfficeApartCheck(),
            new RecurringAmountCheck(),
            new StrayStreetCheck(),
            new UncreatedGradeCheck(),
            new OneOfSeveralCheck(),
            new WeakTextCheck(),
            new ToConfirmCheck(),
            new SecondOpinionCheck(),
            new OtherEffectCheck(),
            new SpokenAgainstCheck(),
            new DecidedAmountCheck(),
            new UnsaidPassageCheck(),
            new ScatteredListCheck(),
            new RetroactivityCheck(),
            new WordsAndFiguresCheck(),
            new MentionCheck(),
            new HiddenTextCheck(),
            new SuspectCheck(),
            new SiretCheck(),
            new PersonalDataCheck(),
            new QuorumCheck(),
            new ConvocationCheck(),
            new AttendanceCheck(),
            new VoteCheck(),
            new ToldSessionCheck(),
            new VatCheck(),
            new TotalCheck(),
            new TableTotalCheck(),
            new TableArithmeticCheck(),
            new ToldProductCheck(),
            new ToldResultCheck(),
            new BudgetBalanceCheck(),
            new SeveralBudgetsCheck(),
            new UnreadCreditsCheck(),
            new ConventionCheck(),
            new GivenReferenceCheck(),
            new ReferenceCheck(corpus),
            new PieceReferenceCheck(corpus),
            new QuotationCheck(corpus)));
  }

  /** What there is to say of the pieces alone, where no act could be drafted from them. */
  public static List<Finding> ofPieces(List<ExtractedPiece> pieces) {
    return UnreadPieceCheck.of(pieces);
  }

  /** The findings, sorted by severity, then by place; each of them once. */
  public List<Finding> run(CheckSubject subject) {
    List<Finding> found = found(subject).toList();
    return Stream.concat(found.stream(), RereadCheck.beside(found, reread.run(subject).stream()))
        .distinct()
        .sorted(ORDER)
        .toList();
  }

  /**
   * The findings as the checks make them, but for the wordings to reread: who looks for one runs no
   * more checks than it takes.
   */
  public Stream<Finding> found(CheckSubject subject) {
    return checks.stream().flatMap(check -> check.run(subject).stream());
  }
}
