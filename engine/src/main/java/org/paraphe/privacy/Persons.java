package org.paraphe.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.paraphe.facts.FoldedText;

/**
 * Names of people: after a title or a word that a name follows, around a given name, in capitals
 * beside a capitalised word. Works word by word over folded text.
 */
final class Persons {

  private static final Pattern WORD =
      Pattern.compile("[dlDL]'(?=\\p{L})|(?:qu|Qu|QU)'(?=\\p{L})|\\p{L}+(?:['-]\\p{L}+)*");

  private static final Pattern TITLE =
      Pattern.compile(
          "\\b(?:m|mm|mme|mmes|mlle|mlles|mr|mes|messieurs|mesdames|monsieur|madame|mademoiselle|me|maitre|dr"
              + "|docteur|pr|professeur|feu|veuve|epoux|epouse|nee?|soeur|frere|abbe|pere|colonel|capitaine"
              + "|lord|lady|juge|lieutenant|commandant|adjudant(?:-chef)?|sergent|brigadier|major|familles?|consorts"
              + "|feue|veuf|vve|mineure?|defunte?|successions?|indivisions?|heritiers|hoirie|sieur|prenommee?|l[ea] (?:de)?nommee?)\\.? ?"
              + "(?:(?:de |du |des |d')(?:la |l')?|l')?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CUE =
      Pattern.compile(
          "(?:\\b(?:contacte[rz]|appele[rz]|joindre|prevenir|avertir|remplacee?s? par|accompagnee?s? (?:de|par)"
              + "|representee?s? par|suivie? par|redigee? par|presentee? par|signee? par|etablie? par|ecrit par"
              + "|de la part de|au nom de|aupres de|attention de|(?:le|la) gerante?|(?:le|la) proprietaire"
              + "|(?:le|la) locataire|ma fille|mon fils|ma soeur|mon frere|mon epoux|mon epouse|ma femme"
              + "|mon mari|l'enfant|l'eleve|agente?(?: (?:communale?|municipale?|territoriale?|technique|sociale?|contractuel(?:le)?))?|locataire|la mere|le pere|dirigee? par|animee? par"
              + "|presidee? par|demande de|succede a|cher|chere|bonjour) "
              + "|(?:^|[\\n\\t(;]) ?\"?(?:de|a|cc|cci|from|to|copie|expediteur|destinataire|objet : de) ?: ?\"?"
              + "|\\b(?:noms?|prenoms?|nom et prenom|nom prenom|noms? de famille|contact|interlocut(?:eur|rice)"
              + "|signe|signature|gerante?|proprietaire|locataire|presidente?|tresori(?:er|ere)|secretaire"
              + "|direct(?:eur|rice)|responsable|referente?|agente?|demandeur|demandeuse|declarante?"
              + "|conducteur de travaux|beneficiaire|affaire suivie|auteur|reporter|personne a contacter"
              + "|parents?|enfants?|conjointe?|le maire|la maire) ?[:,] ?\\n? ?"
              + "|\\b(?:cordialement|salutations(?: distinguees)?|distingues|devoues|respectueusement"
              + "|remerciements|bien a vous|merci|signe|la presidente|le president|la secretaire|le secretaire"
              + "|le tresorier|la tresoriere|la gerante|le gerant|conducteur de travaux),?\\.? ?\\n ?\\n? ?)$",
          Pattern.CASE_INSENSITIVE);

  /** After a name, what only a person is. */
  private static final Pattern FOLLOWED =
      Pattern.compile(
          " ?[,(] ?(?:nee? (?:le|en|a) |agee? de \\d|demeurant |domiciliee? |adjointe? (?:administrati"
              + "|technique|territoria|d'animation|du patrimoine)|redact(?:eur|rice) |attachee? |agente? "
              + "|ingenieure? |technicien(?:ne)? (?:principal|territorial)|atsem\\b|gardien-brigadier"
              + "|riveraine?\\b|locataire\\b)",
          Pattern.CASE_INSENSITIVE);

  private static final int BEFORE = 48;

  /** After a title and an article, an office: « Madame La Sous-Préfète ». */
  private static final Pattern OFFICES =
      Pattern.compile(
          "(?:vice-|sous-)?(?:maire|prefete?|presidente?|direct(?:eur|rice)|tresori(?:er|ere)|adjointe?"
              + "|conseill(?:er|ere)|secretaire|receveu(?:r|se)|percept(?:eur|rice)|comptable"
              + "|procureu(?:r|re)|ministre|recteur|rectrice|inspect(?:eur|rice)|chef|cheffe|notaire"
              + "|commissaire|greffi(?:er|ere)|rapporteu(?:r|re|se)|delegue?e?|depute?e?|senat(?:eur|rice)"
              + "|qui|que|dont|est|sont|etait|pour|avec|sans|sous|dans|ainsi|ayant|demeurant)s?",
          Pattern.CASE_INSENSITIVE);

  /** What a title in the plural goes on to after each of its names: « Mmes A, B et C ». */
  private static final Pattern PLURAL =
      Pattern.compile(
          "\\b(?:mm|mmes|mlles|messieurs|mesdames|consorts|epoux)\\.? $", Pattern.CASE_INSENSITIVE);

  private static final Pattern AND = Pattern.compile(" ?,? (?:(?:et|&) (?:de |d')?)?");

  private static final Pattern LAST = Pattern.compile(" (?:et|&) ");

  /** A title that a name alone follows, even without a capital: « mme quennehen ». */
  private static final Pattern SHORT_TITLE =
      Pattern.compile("\\b(?:m\\.|mr|mme|mlle|monsieur|madame) $", Pattern.CASE_INSENSITIVE);

  private final FoldedText folded;
  private final String text;
  private final boolean wide;
  private final List<Word> words = new ArrayList<>();
  private final List<Identifier> found = new ArrayList<>();

  /** Where the last name of a list in the plural ends, exclusive; -1 outside of one. */
  private int list = -1;

  private Persons(FoldedText folded, boolean wide) {
    this.folded = folded;
    this.text = folded.text();
    this.wide = wide;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
    }
  }

  static List<Identifier> in(FoldedText folded, boolean wide) {
    return new Persons(folded, wide).found();
  }

  private List<Identifier> found() {
    int i = 0;
    while (i < words.size()) {
      int end = runEnd(i);
      boolean person = end > i && (isPerson(i, end) || isListed(i) || isLastOfAList(i));
      if (person) {
        Numbers.add(
            found, folded, Category.PERSONNE, words.get(i).start(), words.get(end - 1).end());
        list = isListed(i) || PLURAL.matcher(before(i)).find() ? end : -1;
      }
      i = person || isName(i) ? Math.max(i + 1, end) : i + 1;
    }
    return found;
  }

  /** « Mmes Roy et Petit »: a usual word too. */
  private boolean isLastOfAList(int index) {
    Word word = words.get(index);
    return list > 0
        && word.isCapital()
        && word.text().length() > 2
        && !OFFICES.matcher(word.text()).matches()
        && LAST.matcher(text.substring(words.get(list - 1).end(), word.start())).matches();
  }

  /** True for the name that goes on a list begun by a title in the plural. */
  private boolean isListed(int index) {
    return list > 0
        && isName(index)
        && AND.matcher(text.substring(words.get(list - 1).end(), words.get(index).start()))
            .matches();
  }

  /** Exclusive end of the run of name words that starts here; the start itself where none does. */
  private int runEnd(int from) {
    if (!isName(from)) {
      if (isTitledLower(from) || isLastOfAList(from)) {
        return from + 1;
      }
      return isLowerName(from) ? Math.min(from + 2, words.size()) : from;
    }
    int end = from + 1;
    int next = end;
    while (next < words.size() && isJoined(next)) {
      Word word = words.get(next);
      if (isName(next)) {
        end = next + 1;
      } else if (!word.isParticle()) {
        break;
      }
      next++;
    }
    return end;
  }

  /** A usual word is a name all the same after a title, or beside a given name: « Mme Petit ». */
  private boolean isName(int index) {
    Word word = words.get(index);
    if (!word.isCapital()) {
      return false;
    }
    if (word.text().length() == 1) {
      return !word.text().equals("M")
          && word.end() < text.length()
          && text.charAt(word.end()) == '.'
          && !isCited(word.end());
    }
    if (word.isParticle()) {
      return isCapitalParticle(index);
    }
    return !Lexicon.isUsual(word.text())
        || (index > 0 && isJoined(index) && words.get(index - 1).isGivenName())
        || (word.isUpper()
            && index + 1 < words.size()
            && isJoined(index + 1)
            && words.get(index + 1).isGivenName())
        || (word.text().length() > 2
            && TITLE.matcher(before(index)).find()
            && !word.text().matches("(?i)monsieur|madame|les?|la|maire|mesdames|messieurs"));
  }

  /** « M. Le Goff », « Mme Van den Berghe », not « M. Le Maire ». */
  private boolean isCapitalParticle(int index) {
    if (index > 0 && isJoined(index) && words.get(index - 1).isParticle()) {
      return words.get(index - 1).isCapital() && isTitled(index - 1);
    }
    int next = index + 1;
    while (next < words.size() && isJoined(next) && words.get(next).isParticle()) {
      next++;
    }
    boolean onlyParticles = next == words.size() || !isJoined(next);
    return isTitled(index) && (onlyParticles ? next > index + 1 : isCapitalName(words.get(next)));
  }

  private boolean isTitled(int index) {
    return TITLE.matcher(before(index)).find()
        || (index > 0 && isJoined(index) && words.get(index - 1).isGivenName());
  }

  private static boolean isCapitalName(Word word) {
    return word.isCapital()
        && !Lexicon.isUsual(word.text())
        && !OFFICES.matcher(word.text()).matches();
  }

  /** « mme quennehen » */
  private boolean isTitledLower(int index) {
    Word word = words.get(index);
    return !word.isCapital()
        && word.text().length() > 2
        && !Lexicon.isUsual(word.text())
        && !word.isParticle()
        && !OFFICES.matcher(word.text()).matches()
        && SHORT_TITLE.matcher(before(index)).find();
  }

  /** « L. 2121-29 » is an article, no initial. */
  private boolean isCited(int dot) {
    return text.substring(dot, Math.min(dot + 4, text.length())).matches("(?s)\\. ?[*\\d].*");
  }

  private String before(int index) {
    int at = words.get(index).start();
    return text.substring(Math.max(0, at - BEFORE), at);
  }

  private String after(int end) {
    int at = words.get(end - 1).end();
    return text.substring(at, Math.min(text.length(), at + BEFORE));
  }

  /** True where only a space, or the dot of an initial, stands between this word and the last. */
  private boolean isJoined(int index) {
    String gap = text.substring(words.get(index - 1).end(), words.get(index).start());
    boolean initial = words.get(index - 1).text().length() == 1;
    return gap.isEmpty() || gap.equals(" ") || (initial && gap.matches("\\.[ -]?"));
  }

  private boolean isPerson(int from, int end) {
    String before = before(from);
    if (TITLE.matcher(before).find()
        || CUE.matcher(before).find()
        || (isName(from) && FOLLOWED.matcher(after(end)).lookingAt())) {
      return isName(from) ? words.get(from).text().length() > 1 || end > from + 1 : end > from;
    }
    if (!isName(from)) {
      return isAlone(from, end);
    }
    long names = IntStream.range(from, end).filter(this::isName).count();
    boolean given = words.subList(from, end).stream().anyMatch(Word::isGivenName);
    if (names >= 2 && (given || hasBothCases(from, end))) {
      return true;
    }
    return wide && (names >= 2 || given || isInASentence(from) || isCell(from, end));
  }

  /** « BERNARD » between two tabs: the cell of a list. */
  private boolean isCell(int from, int end) {
    int start = words.get(from).start();
    int stop = words.get(end - 1).end();
    boolean head = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\t';
    boolean tail = stop == text.length() || text.charAt(stop) == '\n' || text.charAt(stop) == '\t';
    return head && tail && stop - start > 2;
  }

  /** True for a capital that no sentence's head explains. */
  private boolean isInASentence(int index) {
    int at = words.get(index).start();
    return words.get(index).text().length() > 2
        && at > 1
        && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\'')
        && (Character.isLetterOrDigit(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
  }

  private boolean hasBothCases(int from, int end) {
    List<Word> run = IntStream.range(from, end).filter(this::isName).mapToObj(words::get).toList();
    return run.stream().anyMatch(Word::isUpper) && run.stream().anyMatch(w -> !w.isUpper());
  }

  /** « jean dupont », without capitals. */
  private boolean isLowerName(int index) {
    return index + 1 < words.size()
        && isJoined(index + 1)
        && words.get(index).text().length() > 2
        && !words.get(index + 1).isParticle()
        && (Lexicon.isGivenName(words.get(index).text())
            || Lexicon.isGivenName(words.get(index + 1).text()))
        && !Lexicon.isUsual(words.get(index).text())
        && !Lexicon.isUsual(words.get(index + 1).text());
  }

  /** True where nothing else is on the line, or where every doubt counts. */
  private boolean isAlone(int from, int end) {
    int start = words.get(from).start();
    int stop = words.get(end - 1).end();
    boolean head = start == 0 || text.charAt(start - 1) == '\n';
    boolean tail = stop == text.length() || "\n,<".indexOf(text.charAt(stop)) >= 0;
    return head && tail || wide;
  }

  private record Word(String text, int start, int end) {

    boolean isCapital() {
      return Character.isUpperCase(text.charAt(0)) && !text.endsWith("'");
    }

    boolean isUpper() {
      return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase);
    }

    boolean isGivenName() {
      return Lexicon.isGivenName(text);
    }

    boolean isParticle() {
      return Lexicon.isParticle(text);
    }
  }
}
