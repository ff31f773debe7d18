/// What someone probably meant by a word that is not known. Nothing else lives here.
package dev.octavo.engine.spelling;
