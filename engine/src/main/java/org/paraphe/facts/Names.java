package org.paraphe.facts;

import java.util.List;

/** How proper names are written in administrative French; all over folded text, case kept. */
final class Names {
  private static final String CAPITAL = "[A-Z][A-Za-z'&.-]*[A-Za-z&]|[A-Z]|\\d{1,4}";
  private static final String LINK =
      "(?:de la |de l'|d'|des |du |de |la |le |les |l'|et |en |au |aux |a |pour |sur |sous |& )";
  private static final String ADJECTIVE =
      "(?:municipale?|communale?|intercommunale?|sporti(?:f|ve)s?|musicale?s?|culturel(?:le)?s?|laique"
          + "|scolaires?|populaire|familiale?s?|rurale?s?|paroissiale|departementale?|locale?s?"
          + "|amicale|solidaires?|sociale?s?|artistique|theatrale|nautique|bouliste|colombophile"
          + "|philharmonique|pour tous)";

  /** Words that start the name of a body. */
  private static final String HEAD =
      "(?:[Aa]ssociation|[Aa]micale|[Cc]omite|[Cc]lub|[Uu]nion|[Hh]armonie|[Ff]anfare|[Oo]rchestre"
          + "|[Cc]horale|[Ff]oyer|[Cc]ercle|[Cc]ompagnie|[Ff]ederation|[Ll]igue|[Gg]roupement"
          + "|[Ss]yndicat|[Ff]ondation|[Cc]ooperative|[Cc]ollectif|[Cc]onfrerie|[Tt]roupe"
          + "|[Ee]ntreprise|[Ss]ociete|[Ee]tablissements?|[Ee]ts|[Ss]ecours|[Bb]anda|MJC|APEL?|FCPE"
          + "|SARL|SASU?|SA|EURL|SNC|SCOP|SCIC|GAEC|EARL)";

  private static final String PART = "(?:\"[^\"\\n]{2,80}\"|" + CAPITAL + "|" + ADJECTIVE + ")";
  private static final String REST = "(?:(?: |-)" + LINK + "{0,2}" + PART + ")*";

  private static final String LEGAL_FORM =
      "(?:SARL|SASU?|SA|EURL|SNC|SCOP|SCIC|Travaux Publics|TP|BTP)";

  static final Recogniser ORGANISATIONS =
      Wording.exact(
          "\\b(?:"
              + HEAD
              + " (?:(?:dite|denommee|dénommée) )?"
              + LINK
              + "{0,2}"
              + PART
              + REST
              + "|[A-Z][A-Za-z'-]+(?: (?:[A-Z][A-Za-z'-]+|et|&|Fils|Freres))* "
              + LEGAL_FORM
              + "\\b)");

  static final Recogniser PERSONS =
      new Wording(
          java.util.regex.Pattern.compile(
              "\\b(?:M\\.|MM\\.|Mme|Mlle|Mr|Monsieur|Madame|Me|Dr|Docteur) "
                  + "((?!le |la |l'|les )[A-Z][A-Za-z'-]+(?: (?:(?:de|du|d'|des|la|le) ?)*[A-Z][A-Za-z'-]+){0,3})"),
          0);

  private Names() {}

  static final List<String> GENERIC = List.of("association", "societe", "entreprise");
}
