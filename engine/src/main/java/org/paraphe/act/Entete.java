package org.paraphe.act;

import org.jspecify.annotations.Nullable;

/**
 * The head of an act.
 *
 * @param collectivite the authority's name as printed ("Commune de Valmont-sur-Lys")
 * @param departement printed under or over the name, where set
 * @param titre "Extrait du registre des délibérations du conseil municipal", "Arrêté du maire"
 * @param numero given by the register at sign-off; null on a draft, never part of the canonical XML
 */
public record Entete(
    String collectivite, @Nullable String departement, String titre, @Nullable String numero) {}
