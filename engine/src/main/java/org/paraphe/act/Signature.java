package org.paraphe.act;

import org.jspecify.annotations.Nullable;

/**
 * The signature block (CRPA L212-1: first name, surname and quality of the author).
 *
 * @param lieu where it is signed
 * @param date ISO; given at sign-off like the number, never part of the canonical XML
 * @param secretaire the secretary of the session, on délibérations (CGCT L2121-23)
 */
public record Signature(
    String lieu,
    @Nullable String date,
    String signataire,
    String qualite,
    @Nullable String secretaire) {}
