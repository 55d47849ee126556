# Two optimisers move three networks; three follow
set encoding utf8
set terminal pngcairo size 1280,720 font 'DejaVu Sans,16' noenhanced rounded background rgb '#FFFFFF' linewidth 1
set output 'networks.png'
set border 3 linewidth 1.5 linecolor rgb '#6B7075'
set tics nomirror out scale 0.6 textcolor rgb '#222222'
unset key
unset colorbox
set clip two
set style textbox opaque noborder fillcolor rgb '#FFFFFF' margins 1,0.6
set style fill solid noborder
set label 'Two optimisers move three networks; three follow' at screen 0.048039064, screen 0.9432639 left font 'DejaVu Sans Bold,22' textcolor rgb '#222222' front
set label 'an arrow: is followed by, slowly' at screen 0.048039064, screen 0.8895139 left font 'DejaVu Sans,15' textcolor rgb '#6B7075' front
set lmargin at screen 0.048039064
set rmargin at screen 0.9832031
set tmargin at screen 0.8432292
set bmargin at screen 0.02388889
unset border; unset xtics; unset ytics; unset grid; unset xlabel; unset ylabel
set xrange [0:1197.01]
set yrange [0:589.925]
set arrow from 400.0346, 542.6895 to 796.9754, 542.6895 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 400.0346, 294.9625 to 796.9754, 294.9625 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set arrow from 400.0346, 47.2355 to 796.9754, 47.2355 head filled size screen 0.008,20,60 back linecolor rgb '#595959' linewidth 1.8 dashtype 1
set object polygon from 198.47038,506.3545 to 400.0346,506.3545 to 400.0346,579.0245 to 198.47038,579.0245 to 198.47038,506.3545 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'actor μ' at 299.2525, 558.9005 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'optimiser 1' at 299.2525, 526.4785 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
set object polygon from 198.47038,258.6275 to 400.0346,258.6275 to 400.0346,331.2975 to 198.47038,331.2975 to 198.47038,258.6275 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic Q₁' at 299.2525, 311.1735 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'optimiser 2' at 299.2525, 278.7515 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
set object polygon from 198.47038,10.9005 to 400.0346,10.9005 to 400.0346,83.5705 to 198.47038,83.5705 to 198.47038,10.9005 front fillcolor rgb '#E6DFED' fillstyle solid border linecolor rgb '#5B2A86' linewidth 2.5 dashtype 1
set label 'critic Q₂' at 299.2525, 63.4465 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'optimiser 2' at 299.2525, 31.0245 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
set object polygon from 796.9754,506.3545 to 998.5396,506.3545 to 998.5396,579.0245 to 796.9754,579.0245 to 796.9754,506.3545 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target μ′' at 897.7575, 558.9005 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'no optimiser' at 897.7575, 526.4785 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
set object polygon from 796.9754,258.6275 to 998.5396,258.6275 to 998.5396,331.2975 to 796.9754,331.2975 to 796.9754,258.6275 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target Q₁′' at 897.7575, 311.1735 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'no optimiser' at 897.7575, 278.7515 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
set object polygon from 796.9754,10.9005 to 998.5396,10.9005 to 998.5396,83.5705 to 796.9754,83.5705 to 796.9754,10.9005 front fillcolor rgb '#F6E6F0' fillstyle solid border linecolor rgb '#C2579A' linewidth 2.5 dashtype 1
set label 'target Q₂′' at 897.7575, 63.4465 center font 'DejaVu Sans Bold,21' textcolor rgb '#222222' front
set label 'no optimiser' at 897.7575, 31.0245 center font 'DejaVu Sans,17' textcolor rgb '#6B7075' front
plot \
  NaN
set output
