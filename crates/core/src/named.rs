//! Names of the values of an enumeration: the same in `Display`, `FromStr`, JSON and every format that is written.

/// Gives an enumeration of kinds its names: `ALL`, `as_str`, `Display` and `FromStr`, with one spelling for all of them, which is
/// also serde's (`rename_all = "kebab-case"`; a test holds the two together). The first variant is that of the examples.
macro_rules! named {
    ($type:ident, $what:literal, [$first:ident = $first_name:literal $(, $variant:ident = $name:literal)* $(,)?]) => {
        impl $type {
            #[doc = concat!("Every ", $what, " that this release knows, in the order in which they are declared.")]
            pub const ALL: &'static [$type] = &[$type::$first $(, $type::$variant)*];

            #[doc = concat!("The name of the ", $what, ", in lower case with hyphens: the one that JSON and `Display` write, and that `FromStr` reads.")]
            ///
            /// ```
            #[doc = concat!("use greenpaper_core::", stringify!($type), ";")]
            #[doc = concat!("assert_eq!(", stringify!($type), "::", stringify!($first), ".as_str(), \"", $first_name, "\");")]
            #[doc = concat!("let all: Vec<&str> = ", stringify!($type), "::ALL.iter().map(|it| it.as_str()).collect();")]
            #[doc = concat!("assert!(all.contains(&\"", $first_name, "\"));")]
            #[doc = concat!("assert_eq!(\"", $first_name, "\".parse::<", stringify!($type), ">()?, ", stringify!($type), "::", stringify!($first), ");")]
            #[doc = "# Ok::<(), greenpaper_core::Error>(())"]
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $type::$first => $first_name,
                    $($type::$variant => $name,)*
                }
            }

            /// The one of this name.
            #[allow(dead_code, reason = "not all are looked up without an error")]
            pub(crate) fn of_name(name: &str) -> Option<$type> {
                match name {
                    $first_name => Some($type::$first),
                    $($name => Some($type::$variant),)*
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::Error;

            /// # Errors
            ///
            /// A name that none has; the message lists those there are.
            fn from_str(name: &str) -> Result<$type, $crate::Error> {
                $type::of_name(name).ok_or_else(|| {
                    let known = concat!("it is one of ", $first_name $(, ", ", $name)*);
                    $crate::error::ErrorKind::syntax($what, name, known)
                })
            }
        }

        impl AsRef<str> for $type {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

pub(crate) use named;
