package dev.octavo.examples.ledger;

import java.util.List;

/// With whom the firm trades. All of them are made up.
final class Partners {
    static final List<String> CUSTOMERS =
            List.of(
                    "Drukkerij Peeters",
                    "Atelier Vermeulen",
                    "Uitgeverij De Linde",
                    "Boekbinderij Claes",
                    "Kantoorhuis Maes",
                    "Imprimerie Lambert",
                    "Papeterie du Parc",
                    "Editions Fontaine",
                    "Reliure Marchal",
                    "Studio Halfmoon",
                    "Schule am Markt",
                    "Druckhaus Reuter",
                    "Verlag Steinbach",
                    "Kartonagen Vogt",
                    "Galerie Noord",
                    "Theater aan de Leie",
                    "Stadsarchief Gent",
                    "Bureau Janssens",
                    "Notariat Lemmens",
                    "Wijnhuis Desmet",
                    "Bakkerij Goossens",
                    "Hotel De Kroon",
                    "Museum van het Woord",
                    "Kwekerij Baert",
                    "Copyshop Centraal",
                    "Apotheek Wouters",
                    "Fotohuis Aerts",
                    "Brouwerij Michiels",
                    "Zeefdruk Hermans",
                    "Poster & Partner",
                    "Kalenderfabriek Smets",
                    "Muziekhuis Cools");

    static final List<String> SUPPLIERS =
            List.of(
                    "Papierfabriek Schelde",
                    "Kartonfabriek Noord",
                    "Papeterie de la Meuse",
                    "Feinpapier Rheinau",
                    "Northern Pulp & Paper",
                    "Envelopa",
                    "Lumen Board Mills");

    static final List<String> CARRIERS =
            List.of("Transport Willems", "Koerier Flits", "Spedition Arlon", "Binnenvaart Leie");

    private Partners() {}
}
