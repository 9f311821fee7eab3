#!/bin/sh
# Puts what lies in the directory theme into the git repository theme.git, which stands for one somewhere else.
set -e
cd "$(dirname "$0")"
rm -rf theme.git theme.work
git init -q -b main theme.work
cp -R theme/. theme.work
git -C theme.work add -A
git -C theme.work -c user.name=Theme -c user.email=theme@example.com commit -q -m "The theme"
git clone -q --bare theme.work theme.git
rm -rf theme.work
