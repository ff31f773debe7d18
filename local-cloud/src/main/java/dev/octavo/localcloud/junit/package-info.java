/// The local cloud as a parameter of JUnit tests.
package dev.octavo.localcloud.junit;
